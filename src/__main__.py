"""`python -m thaipress`."""

from thaipress.app import main

if __name__ == "__main__":
    main()

"""Launcher for a checkout: `python cli.py extract data/raw -o data/processed`."""

from thaipress.app import main

if __name__ == "__main__":
    main()

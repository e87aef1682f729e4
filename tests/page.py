"""An HTML page taken apart, for tests."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """The elements of a page, and the content of its scripts and styles."""

    def __init__(self, source):
        super().__init__()
        self.elements = []
        self.contents = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.elements and self.elements[-1][0] in {"script", "style"} and data.strip():
            self.contents.append((*self.elements[-1], data))

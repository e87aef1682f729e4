"""A browser for tests: Chromium without a window, driven by WebDriver with the standard library alone."""

import base64
import json
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
MISSING = "needs Chromium and ChromeDriver (Debian: chromium, chromium-driver)"

_ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
]  # fmt: skip
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "Home": "\ue011", "End": "\ue010",
        "Down": "\ue015", "Up": "\ue013", "Right": "\ue014", "Left": "\ue012"}  # fmt: skip


class Browser:
    """One window; `js` runs a function body in the page and gives what it returns."""

    def __init__(self, address: str, session: str) -> None:
        self._session = f"{address}/session/{session}"

    def open(self, file: Path, fragment: str = "") -> None:
        """Open a file of this machine and wait until it is loaded."""
        self._call("POST", "url", {"url": "about:blank"})
        self._call("POST", "url", {"url": file.resolve().as_uri() + fragment})

    def js(self, body: str, *arguments: object) -> Any:
        """Run `body` with `arguments`; a promise is waited for."""
        return self._call("POST", "execute/sync", {"script": body, "args": list(arguments)})

    def keys(self, *keys: str) -> None:
        """Press keys: names of `KEYS` or characters, one after another, where the focus is."""
        presses = []
        for key in keys:
            value = KEYS.get(key, key)
            presses += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._call("POST", "actions", {"actions": [{"type": "key", "id": "keys", "actions": presses}]})

    def click(self, selector: str) -> None:
        """Click the first element that a CSS selector names."""
        found = self._call("POST", "element", {"using": "css selector", "value": selector})
        self._call("POST", f"element/{found[_ELEMENT]}/click", {})

    def wait(self, condition: str, *arguments: object, seconds: float = 10) -> None:
        """Wait until a JavaScript expression holds."""
        body = """
            const [until, ...rest] = arguments, end = performance.now() + until;
            const holds = new Function(...rest.map((_, n) => `a${n}`), 'return (' + rest.shift() + ')');
            return (async () => {
              while (!holds(...rest)) {
                if (performance.now() > end) throw new Error('never: ' + holds);
                await new Promise((done) => setTimeout(done, 20));
              }
            })();"""
        self.js(body, seconds * 1000, condition, *arguments)

    def devtools(self, command: str, **parameters: object) -> Any:
        """A command of Chromium's own protocol."""
        return self._call("POST", "goog/cdp/execute", {"cmd": command, "params": parameters})

    def screenshot(self, file: Path) -> None:
        """Write what the window shows as PNG."""
        file.write_bytes(base64.b64decode(self._call("GET", "screenshot")))

    def log(self) -> list[str]:
        """Messages of the page's console since the last call, errors and refusals too."""
        return [entry["message"] for entry in self._call("POST", "se/log", {"type": "browser"})]

    def resize(self, width: int, height: int) -> None:
        """Give the page another size."""
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def close(self) -> None:
        """Close the window and end the browser."""
        self._call("DELETE", "")

    def _call(self, method: str, path: str, content: object = None) -> Any:
        return _request(method, f"{self._session}/{path}".rstrip("/"), content)


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with an empty profile in this folder; both programs end with the block."""
    driver = subprocess.Popen(
        [DRIVER or "", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        port = next(
            m[1] for line in driver.stdout or () if (m := re.search(r"successfully on port (\d+)", line))
        )
        options = {
            "binary": CHROMIUM,
            "args": [*_ARGUMENTS, f"--user-data-dir={profile}"],
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        address = f"http://127.0.0.1:{port}"
        answer = _request("POST", f"{address}/session", {"capabilities": {"alwaysMatch": wanted}})
        window = Browser(address, answer["sessionId"])
        try:
            window.resize(1440, 900)
            yield window
        finally:
            window.close()
    finally:
        driver.terminate()
        driver.wait()
        if driver.stdout:
            driver.stdout.close()


def _request(method: str, address: str, content: object) -> Any:
    data = None if content is None else json.dumps(content).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(address, data, headers, method=method)  # noqa: S310 the driver, over http
    # No proxy of the environment: the driver is on this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=120) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        raise RuntimeError(json.load(error)["value"]["message"]) from None

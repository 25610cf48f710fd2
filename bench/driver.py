"""Drives a server as one browser without JavaScript would, and reads what that cost the server."""

import gzip
import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
WORKERS = 2


@dataclass
class Server:
    """gunicorn with two worker processes, as the product itself is served."""

    process: subprocess.Popen
    port: int

    def workers(self):
        """The process ids of the workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(pid) for pid in children.split()]

    def cpu(self):
        """Seconds of CPU, user and system, that the workers used since they started."""
        total = 0
        for pid in self.workers():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self):
        """Resident and proportional MB of the largest worker."""
        found = []
        for pid in self.workers():
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
            found.append((sizes["Rss"] / 1024, sizes["Pss"] / 1024))
        return max(found)


@contextmanager
def serve(application, env):
    """Serve ``module:app`` on a free port until the block ends."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--workers", str(WORKERS)]
    command += ["--bind", f"127.0.0.1:{port}", application]
    settings = {**os.environ, **env, "PUBLIC_URL": f"http://localhost:{port}"}
    process = subprocess.Popen(command, cwd=ROOT, env=settings, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit("the server did not start")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not answer")


@dataclass
class Reply:
    """An answer of the server, with its body as it came over the wire and as it reads."""

    status: int
    headers: dict
    wire: bytes

    @property
    def text(self):
        coding = self.headers.get("content-encoding", "")
        return (gzip.decompress(self.wire) if coding == "gzip" else self.wire).decode()


@dataclass
class Browser:
    """Keeps cookies and one connection, fills in forms, runs no script."""

    port: int
    cookies: dict = field(default_factory=dict)

    def __post_init__(self):
        self.connection = http.client.HTTPConnection("localhost", self.port)

    def get(self, path):
        return self._ask("GET", path)

    def post(self, path, fields, **headers):
        body = urlencode(fields, doseq=True)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, body, {**kind, **headers})

    def _ask(self, method, path, body=None, headers=None):
        origin = f"http://localhost:{self.port}"
        always = {
            "Accept-Encoding": "gzip",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Origin": origin,
            "Sec-Fetch-Site": "same-origin",
        }
        self.connection.request(method, path, body, {**always, **(headers or {})})
        reply = self.connection.getresponse()
        wire = reply.read()
        for cookie in reply.headers.get_all("set-cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return Reply(reply.status, {k.lower(): v for k, v in reply.headers.items()}, wire)


@dataclass
class Form:
    """A form of a page: where it goes, what it holds, and what may be chosen in its rows."""

    action: str
    fields: dict = field(default_factory=dict)
    choices: dict = field(default_factory=dict)

    def filled(self, turn):
        """The fields, with another choice in every row each turn; never "weet ik niet"."""
        chosen = {
            name: values[(at + turn) % 5] for at, (name, values) in enumerate(self.choices.items())
        }
        return {**self.fields, **chosen}


class Forms(HTMLParser):
    """The forms of a page, in order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        of = dict(attrs)
        if tag == "form":
            self._inside = True
            self.found.append(Form(of["action"]))
        elif tag == "input" and self._inside and of.get("name"):
            form, kind = self.found[-1], of.get("type")
            if kind == "radio":
                form.choices.setdefault(of["name"], []).append(of["value"])
            elif kind not in {"checkbox", "submit"}:
                form.fields[of["name"]] = of.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self._inside = False


def form_to(page, action):
    """The form of the page that goes to this address."""
    return next(form for form in Forms(page.text).found if form.action.startswith(action))


def answer_screens(browser, address, screens, turn):
    """Answer so many screens from the first on, each with a GET, a POST and its redirect."""
    page = browser.get(address.format(1))
    for number in range(1, screens + 1):
        form = form_to(page, address.format(number))
        sent = browser.post(form.action, form.filled(turn))
        assert sent.status == 303, f"{form.action}: {sent.status}\n{sent.text[:2000]}"
        if number < screens:
            assert sent.headers["location"].endswith(address.format(number + 1)), sent.headers
            page = browser.get(address.format(number + 1))
            assert page.status == 200, f"{form.action}: {page.status}"


def cost(server, work, times):
    """CPU milliseconds of the workers for each of ``times`` pieces of the work."""
    before = server.cpu()
    work()
    return (server.cpu() - before) * 1000 / times

"""What a first visit costs a phone: slow 4G and a quarter of this machine's speed.

python -m bench.first_visit
"""

import shutil
from statistics import median

from playwright.sync_api import sync_playwright

from bench.driver import serve
from bench.installation import installation

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWDOWN = 4
TIMES = 5
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
PAINT = """() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime"""


class Visit:
    """One page in a fresh browser; counts what came over the wire."""

    def __init__(self, browser, port):
        self.context = browser.new_context(base_url=f"http://localhost:{port}", **PHONE)
        self.page = self.context.new_page()
        self.wire = self.context.new_cdp_session(self.page)
        self.wire.send("Network.enable")
        self.wire.send("Network.emulateNetworkConditions", SLOW_4G)
        self.wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        self.wire.on("Network.loadingFinished", self._came)
        self.forget()

    def forget(self):
        self.bytes, self.requests = 0, 0

    def _came(self, event):
        self.bytes += event["encodedDataLength"]
        self.requests += 1

    def open(self, path):
        """kB, requests and milliseconds to the first paint of one page."""
        self.forget()
        self.page.goto(path, wait_until="networkidle")
        return self.bytes / 1000, self.requests, self.page.evaluate(PAINT)

    def sign_up(self, card):
        self.page.fill("input[name=code]", card.code)
        self.page.get_by_role("button", name="Ga verder").click()
        self.page.get_by_label("Pincode", exact=True).fill("804613")
        self.page.get_by_label("Nog een keer", exact=True).fill("804613")
        self.page.get_by_role("button", name="Bewaar mijn pincode").click()
        self.page.wait_for_url("**/")


def main():
    with (
        installation() as (env, card),
        serve("bench.ours:served", env) as server,
        sync_playwright() as playwright,
    ):
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        visits = [Visit(browser, server.port) for _ in range(TIMES)]
        report("first visit (/welkom)", [visit.open("/welkom") for visit in visits])
        visit = visits[-1]
        visit.sign_up(card)
        report("home, after the PIN", [visit.open("/")])
        visit.page.goto("/onderdeel/verandering")
        visit.page.get_by_role("button", name="Dat is goed, begin").click()
        visit.page.wait_for_url("**/vraag/1*")
        report("the next question screen", [visit.open("/onderdeel/verandering/vraag/2")])


def report(name, figures):
    kilobytes, requests, paint = (median(one) for one in zip(*figures, strict=True))
    print(f"{name:26} {kilobytes:6.1f} kB, {requests:.0f} requests, first paint {paint:5.0f} ms")


if __name__ == "__main__":
    main()

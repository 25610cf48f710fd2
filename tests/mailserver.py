"""A mail server for tests: real sockets, real SMTP, and the ways in which a server fails."""

import contextlib
import socketserver
import ssl
import threading
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from ipaddress import ip_address

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class MailServer:
    """Takes mail on a port of its own; ``answers`` says how it treats each address."""

    def __init__(self, port=0, certificate=None):
        self.letters = []
        """What was taken, as messages with ``envelope_to``, in order; those of a broken line too."""
        self.answers = {}
        """By address: a number such as 451 or 550 at RCPT, or "dies" after the letter came."""
        self.refuses_sender = False
        self.certificate = certificate
        self.helo = []
        self._server = None
        self.port = port

    def start(self):
        server = _Threaded(("127.0.0.1", self.port), _Talk)
        server.mail = self
        self.port = server.server_address[1]
        self._server = server
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self):
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_exc):
        with contextlib.suppress(OSError):
            self.stop()

    def words(self):
        """Every letter with its headers, as anybody on the way could read it."""
        return "\n".join(f"{one.as_string()}\n{one.get_content()}" for one in self.letters)


class _Threaded(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        with contextlib.suppress(OSError):
            self._say("220 mail.example")
            self.to = None
            while line := self.rfile.readline():
                if not self._answer(line.decode("ascii", "replace").strip()):
                    return

    def _answer(self, line):
        mail, verb = self.server.mail, line.upper()
        if verb.startswith(("EHLO", "HELO")):
            mail.helo.append(line.split()[1])
            self._say("250-mail.example\r\n250 STARTTLS" if mail.certificate else "250 ok")
        elif verb == "STARTTLS" and mail.certificate:
            self._say("220 go")
            return self._encrypt(mail.certificate)
        elif verb.startswith("MAIL"):
            self._say("550 not you" if mail.refuses_sender else "250 ok")
        elif verb.startswith("RCPT"):
            self.to = line.partition("<")[2].partition(">")[0]
            answer = mail.answers.get(self.to)
            self._say(f"{answer} no" if isinstance(answer, int) else "250 ok")
        elif verb == "DATA":
            return self._take(mail)
        elif verb == "QUIT":
            self._say("221 bye")
            return False
        else:
            self._say("250 ok")
        return True

    def _take(self, mail):
        self._say("354 go")
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        letter = message_from_bytes(b"".join(lines), policy=policy.default)
        letter.envelope_to = self.to
        mail.letters.append(letter)
        if mail.answers.get(self.to) == "dies":
            self.connection.close()
            return False
        self._say("250 taken")
        return True

    def _encrypt(self, certificate):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        try:
            self.connection = context.wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, OSError):
            return False
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb")
        return True

    def _say(self, words):
        self.wfile.write(f"{words}\r\n".encode("ascii"))
        self.wfile.flush()


def make_certificate(folder):
    """A file with a key and a certificate for 127.0.0.1 that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.example")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return file

"""The real confabd with data of its own, and its public API as another client would use it."""

import json
import os
import random
import signal
import socket
import urllib.request

import desk
from waiting import until


def free_port():
    """Below the ports the system hands out to outgoing connections, so that the server can come back to it."""
    while True:
        port = random.randrange(12000, 32000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Server:
    def __init__(self, folder, log):
        self.folder = folder
        self.log = open(log, "wb")
        self.port = free_port()
        self.metrics = free_port()
        self.process = None
        self.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        program = os.path.join(os.environ.get("CONFAB_BIN_DIR", "build/release/bin"), "confabd")
        self.process = desk.spawn(
            [program, "--data-dir", self.folder, "--listen", f"127.0.0.1:{self.port}",
             "--metrics-listen", f"127.0.0.1:{self.metrics}", "--password-memory", "64KiB"],
            stdout=self.log, stderr=self.log)
        until(self.ready, "confabd to be ready")

    def ready(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"confabd ended with {self.process.returncode}")
        try:
            with urllib.request.urlopen(self.url + "/readyz", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    def freeze(self):
        """The line stays open, but nobody answers any more."""
        self.process.send_signal(signal.SIGSTOP)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
            self.process.wait(30)
        self.log.close()

    def call(self, method, path, token=None, body=None):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        request = urllib.request.Request(self.url + "/api/v1" + path, json.dumps(body).encode() if body is not None else None, headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def words_of_only_chat(self, login, password):
        """All that was said in the one chat this person is in, oldest first."""
        token = self.call("POST", "/auth/login", body={"login": login, "password": password})["accessToken"]
        chats = self.call("GET", "/chats", token)["items"]
        assert len(chats) == 1, f"{login} is in {len(chats)} chats"
        messages = self.call("GET", f"/chats/{chats[0]['id']}/messages", token)["items"]
        return [message["content"] for message in sorted(messages, key=lambda message: message["seq"]) if message["type"] != "system"]

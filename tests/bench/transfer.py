#!/usr/bin/env python3
"""Moves files over so many connections at once and tells, as a line of JSON, how much that was and how long it took.

  transfer.py upload|put|download --port N --connections N --bytes N [--token TEXT] [--path PATH] [--sync FOLDER] [--endless]
              [--rate N]

`upload` speaks tus 1.0 to confabd, `put` is a plain PUT. With --sync, what lies in the folder must be on disk before the clock
stops, as confabd promises of what it has answered. With --endless, it goes on until its input is closed. --rate is what all connections together move, in bytes
per second: without it, as fast as it goes.
"""
import argparse
import base64
import http.client
import json
import os
import resource
import socket
import sys
import threading
import time
from pathlib import Path

BLOCK = memoryview(os.urandom(1 << 20))  # nothing that anything on the way could compress
SINK = bytearray(1 << 20)


class Pace:
    """Of one connection's file: waits where it would be faster than its share of the rate."""

    def __init__(self, options):
        self.rate = options.rate / options.connections
        self.piece = 1 << 16 if self.rate else len(BLOCK)
        self.begun = time.perf_counter()
        self.moved = 0

    def keep(self, moved):
        if self.rate:
            self.moved += moved
            time.sleep(max(0, self.moved / self.rate - (time.perf_counter() - self.begun)))


class Transfers:
    def __init__(self, options):
        self.options = options
        self.moved = 0
        self.completed = 0
        self.files = []
        self.lock = threading.Lock()
        self.ending = False

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.options.port, timeout=600)

    def headers(self, **more):
        own = {"Authorization": f"Bearer {self.options.token}"} if self.options.token else {}
        return own | {name.replace("_", "-"): value for name, value in more.items()}

    def send(self, connection, method, path, headers, size, number):
        connection.putrequest(method, path)
        for name, value in (headers | {"Content-Length": str(size)}).items():
            connection.putheader(name, value)
        connection.endheaders()
        mark = b"%016x" % (number << 32 | os.getpid())  # no two are the same
        connection.send(mark)
        left = size - len(mark)
        pace = Pace(self.options)
        while left > 0:
            if self.ending:
                connection.close()
                return None
            piece = BLOCK[:min(left, pace.piece)]
            connection.send(piece)
            left -= len(piece)
            pace.keep(len(piece))
        return self.answer(connection, (200, 201, 204))

    @staticmethod
    def answer(connection, expected):
        answer = connection.getresponse()
        text = answer.read()
        if answer.status not in expected:
            raise RuntimeError(f"{answer.status} {text[:300]!r}")
        return answer

    def upload(self, connection, number):
        size = self.options.bytes
        name = base64.b64encode(f"{number}.bin".encode()).decode()
        connection.request("POST", "/api/v1/files/uploads", b"",
                           self.headers(Tus_Resumable="1.0.0", Upload_Length=str(size), Upload_Metadata=f"filename {name}"))
        place = self.answer(connection, (201,)).headers["Location"]
        path = place[place.index("/api/"):]
        self.send(connection, "PATCH", path, self.headers(Tus_Resumable="1.0.0", Upload_Offset="0", Content_Type="application/offset+octet-stream"), size, number)
        with self.lock:
            self.files.append(path.rsplit("/", 1)[1])
        return size

    def put(self, connection, number):
        self.send(connection, "PUT", f"{self.options.path}/{number}.bin", {}, self.options.bytes, number)
        return self.options.bytes

    def download(self, connection, _number):
        if connection.sock is None:
            connection.connect()
        line = connection.sock
        line.sendall(f"GET {self.options.path} HTTP/1.1\r\nHost: localhost\r\n".encode()
                     + "".join(f"{name}: {value}\r\n" for name, value in self.headers().items()).encode() + b"\r\n")
        came = b""
        while b"\r\n\r\n" not in came:
            more = line.recv(4096)
            if not more:
                raise RuntimeError("the server closed the line")
            came += more
        head, _, begun = came.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{came[:300]!r}")
        read = len(begun)
        pace = Pace(self.options)
        while read < self.options.bytes and not self.ending:
            # Taken off the line and counted, but not copied: the server is what is measured.
            taken = line.recv_into(SINK, pace.piece, socket.MSG_TRUNC)
            if not taken:
                raise RuntimeError(f"{read} bytes of {self.options.bytes} came")
            read += taken
            pace.keep(taken)
        return read

    def run_one(self, number, count):
        connection = self.connection()
        move = getattr(self, self.options.kind)
        while True:
            moved = move(connection, number)
            with self.lock:
                self.moved += moved
                self.completed += 1
            number += count
            if not self.options.endless or self.ending:
                break
        connection.close()

    def run(self):
        failures = []

        def guarded(number):
            try:
                self.run_one(number, self.options.connections)
            except Exception as failure:
                if not self.ending:
                    failures.append(failure)

        def processor_seconds():
            used = resource.getrusage(resource.RUSAGE_SELF)
            return used.ru_utime + used.ru_stime

        begun, used = time.perf_counter(), processor_seconds()
        threads = [threading.Thread(target=guarded, args=(i,)) for i in range(self.options.connections)]
        for thread in threads:
            thread.start()
        if self.options.endless:
            print("moving", flush=True)
            sys.stdin.read()
            self.ending = True
        for thread in threads:
            thread.join()
        if failures:
            raise failures[0]
        for file in Path(self.options.sync).iterdir() if self.options.sync else []:
            descriptor = os.open(file, os.O_RDONLY)
            os.fsync(descriptor)
            os.close(descriptor)
        seconds = time.perf_counter() - begun
        print(json.dumps({"bytes": self.moved, "completed": self.completed, "seconds": seconds,
                          "busy": (processor_seconds() - used) / seconds, "files": self.files}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["upload", "put", "download"])
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--connections", type=int, default=1)
    parser.add_argument("--bytes", type=int, required=True)
    parser.add_argument("--token")
    parser.add_argument("--path")
    parser.add_argument("--sync")
    parser.add_argument("--rate", type=float, default=0)
    parser.add_argument("--endless", action="store_true")
    Transfers(parser.parse_args()).run()


if __name__ == "__main__":
    main()

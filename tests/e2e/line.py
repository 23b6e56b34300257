"""A line to the server that is slow in one direction, and can be cut."""

import socket
import threading
import time

PIECE = 16 * 1024


class Line:
    def __init__(self, server):
        self.server = server
        self.bytes_per_second = None  # up, all connections together; none: as fast as it goes
        self.is_cut = False
        self.connections = set()
        self.lock = threading.Lock()
        self.listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def cut(self):
        with self.lock:
            self.is_cut = True
            connections, self.connections = self.connections, set()
        for each in connections:
            self._end(each)

    def mend(self):
        self.is_cut = False

    @staticmethod
    def _end(connection):
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()

    def _accept(self):
        while True:
            client, _ = self.listening.accept()
            try:
                server = socket.create_connection(("127.0.0.1", self.server.port))
            except OSError:
                client.close()
                continue
            with self.lock:
                if not self.is_cut:
                    self.connections |= {client, server}
            if client not in self.connections:
                self._end(client)
                self._end(server)
                continue
            for source, target, slow in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._carry, args=(source, target, slow), daemon=True).start()

    def _carry(self, source, target, slow):
        try:
            while piece := source.recv(PIECE):
                target.sendall(piece)
                if slow and self.bytes_per_second:
                    time.sleep(len(piece) / self.bytes_per_second)
        except OSError:
            pass
        self._end(source)
        self._end(target)

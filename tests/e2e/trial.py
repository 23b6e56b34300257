"""A trial with one server and some clients, with what is left behind where it fails."""

import os
import traceback

import desk
from client import Client
from server import Server


def leave_evidence(folder, clients):
    """Of the exception that is being handled: what each client shows."""
    traceback.print_exc()
    for client in clients:
        client.picture(os.path.join(folder, client.name + ".png"))
        with open(os.path.join(folder, client.name + ".tree"), "w", encoding="utf-8") as file:
            file.write(client.tree())
    print(f"pictures, trees and logs are in {folder}")


def run(people, trial, **places):
    """`trial` gets the server and a client for each of the people, whose servers' addresses may be other `places` to reach it."""
    folder = desk.evidence()
    at = lambda name: os.path.join(folder, name)
    clients = []
    try:
        server = Server(os.path.join(desk.home(), "server"), at("confabd.log"))
        for i, name in enumerate(people):
            url = places[name](server) if name in places else server.url
            clients.append(Client(name, os.path.join(desk.home(), name), url, at(name + ".log"), i * 1300))
        trial(server, *clients)
        for client in clients:
            client.quit()
        server.stop()
    except Exception:
        leave_evidence(folder, clients)
        return 1
    finally:
        desk.clear()
    return 0

"""Waiting for what is to come, never for time to pass."""

import time


# What else is to be done meanwhile.
chores = []


class NeverCame(AssertionError):
    pass


def until(condition, what, seconds=60):
    """Asks `condition` until it answers something true, and answers that."""
    end = time.monotonic() + seconds
    while True:
        for chore in chores:
            chore()
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise NeverCame(f"waited {seconds} s in vain for {what}")
        time.sleep(0.05)

#pragma once

#include <thread>

namespace confab {

// A thread begins where it was made or woken, and schedulers part the two only after some milliseconds, of which the start of a
// program has few. Neither of these changes where a thread may run later, and both do nothing where there is one core, or no way to
// say so (Linux: sched_setaffinity(2)).

// Moves this process's other threads away from the core of the calling one, which is in a hurry and has given them work.
void keepThisCore();
// Brings a thread here that the calling one is about to wait for, lest it has to wait itself for others where it is.
void lendThisCore(std::jthread &thread);

} // namespace confab

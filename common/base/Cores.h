#pragma once

namespace confab {

// For a thread in a hurry that has given others work: the other threads of this process run elsewhere from now on, until
// shareCores(). A thread begins where it was made, wakes where it was woken, and schedulers part the two only after some
// milliseconds, of which the start of a program has few. Both do nothing where there is one core, or no way to say so (Linux:
// sched_setaffinity(2)). A thread that is made later is not meant, unless one of those makes it.
void keepThisCore();
void shareCores();

} // namespace confab

#pragma once

namespace confab {

// Called first in a new thread that is to work beside its maker: begins it on another core. A thread starts where it was made, and
// schedulers part the two only after some milliseconds, of which the start of a program has few. Where it may run later is left as
// it was. Does nothing where there is one core, or no way to say so (Linux: sched_setaffinity(2)).
void leaveMakersCore();

} // namespace confab

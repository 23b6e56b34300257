#pragma once

namespace confab {

// What is quick and what is large share the processor, often one. Both functions concern the calling thread, and threads that
// it starts from then on; nothing on systems that cannot.

// For what answers people: when it wakes, it interrupts others at once instead of waiting for the end of their time slice.
void takeShortTurns();

// For what moves much and is in no hurry: a small share of the processor where that is wanted by others, long turns, and the
// disk only when nobody else waits for it. Not less than that: what never ran would never be done.
void giveWayToOthers();

} // namespace confab

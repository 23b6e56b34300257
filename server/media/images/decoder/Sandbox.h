#pragma once

#include <cstdint>

namespace confab::images {

struct SandboxLimits {
    uint64_t memoryBytes = 640ull << 20; // address space, the mapped file not counted
    uint64_t outputBytes = 0;            // of any one file
    unsigned cpuSeconds = 8;
};

// Closes what a careless parent left open: nothing beyond the standard three stays. Before this process opens anything itself.
void closeInherited();

// Gives up, for good, everything that decoding does not need: from here on this process can use memory, read and write what is
// open, and end. On Linux with libseccomp, any other system call kills it; elsewhere only the limits hold. False if the system
// refused: then nothing of the picture may be read.
bool enterSandbox(const SandboxLimits &limits);

} // namespace confab::images

#pragma once

namespace confab::images {

// Why a picture is not shown. The process that looks at it ends with the first of these it meets: there is nothing to clean up,
// and no way back through the frames of C libraries is needed.
enum class Refusal { TooManyPixels, TooManyBytes, Broken, Unsupported, OutOfMemory, DiskFull };

[[noreturn]] void refuse(Refusal reason); // says so to the parent, and exits

} // namespace confab::images

#pragma once

#include <QString>

#include <vector>

namespace confab::test {

// When a fault comes and how hard it is. Counted in acknowledgements, not in time, so that a seed means the same on any machine.
struct FaultStep {
    int after = 0;      // acknowledgements since the last one
    quint32 amount = 0; // what the kind of fault makes of it
    int person = 0;     // who is put out of the room before it and let in after it; 0: nobody

    bool operator==(const FaultStep &) const = default;
};

// The same seed makes the same script, and a longer one begins as a shorter one does.
std::vector<FaultStep> faultScript(quint32 seed, int rounds, int people);

QString written(const FaultStep &step);

} // namespace confab::test

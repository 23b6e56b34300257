#pragma once

#include "tests/chaos/Stage.h"

#include <span>

namespace confab::test {

// A kind of fault: how the stage is set for it, and how one of it is played. Both answer what is wrong, or nothing.
struct FaultKind {
    const char *name;
    const char *what;
    void (*set)(Stage::Settings &settings);       // may be null
    QString (*prepare)(Stage &stage);             // before the server starts; may be null
    QString (*play)(Stage &stage, quint32 amount);
    QString (*end)(Stage &stage);                 // may be null
};

std::span<const FaultKind> faultKinds();

// Parts of that table.
std::span<const FaultKind> processFaults();
std::span<const FaultKind> diskFaults();
std::span<const FaultKind> networkFaults();
std::span<const FaultKind> limitFaults();
std::span<const FaultKind> operatorFaults();

} // namespace confab::test

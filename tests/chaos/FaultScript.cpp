#include "tests/chaos/FaultScript.h"

#include <QRandomGenerator>

namespace confab::test {

std::vector<FaultStep> faultScript(quint32 seed, int rounds, int people)
{
    QRandomGenerator random(seed);
    std::vector<FaultStep> script;
    for (int round = 0; round < rounds; ++round) {
        FaultStep step;
        step.after = random.bounded(20, 120);
        step.amount = random.generate();
        step.person = random.bounded(2) == 0 && people > 2 ? random.bounded(1, people) : 0;
        script.push_back(step);
    }
    return script;
}

QString written(const FaultStep &step)
{
    return QStringLiteral("after %1 acknowledgements, amount %2, person %3").arg(step.after).arg(step.amount).arg(step.person);
}

} // namespace confab::test

// What happens when the server may have no more of something.
#include "tests/chaos/Faults.h"

#include <QDir>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

namespace confab::test {

namespace {

int openDescriptors(Stage &stage)
{
    return int(QDir(QStringLiteral("/proc/%1/fd").arg(stage.server().processId())).entryList(QDir::NoDotAndDotDot | QDir::System | QDir::AllEntries).size());
}

// No more descriptors: new connections wait or are refused, those there are live on, the processor idles.
QString descriptors(Stage &stage, quint32 amount)
{
    if (const QString wrong = stage.rest(); !wrong.isEmpty())
        return wrong;
    const pid_t pid = pid_t(stage.server().processId());
    rlimit before{};
    prlimit(pid, RLIMIT_NOFILE, nullptr, &before);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(openDescriptors(stage)) + amount % 4;
    if (prlimit(pid, RLIMIT_NOFILE, &tight, nullptr) != 0)
        return stage.skip(QStringLiteral("the limit of descriptors may not be set here"));
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < 60; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        crowd.back()->connectToHost(QHostAddress::LocalHost, stage.server().port());
    }
    QTest::qWait(300);
    const double began = stage.processorSeconds();
    QTest::qWait(1000); // the span over which use of the processor is measured
    const double used = stage.processorSeconds() - began;
    stage.noteHighest(QStringLiteral("idle_processor_percent"), used * 100);
    QString wrong = used < 0.5 ? QString() : QStringLiteral("the server used %1 s of a second without descriptors").arg(used);
    if (wrong.isEmpty())
        wrong = stage.talkFor(20); // on the connections that there are
    prlimit(pid, RLIMIT_NOFILE, &before, nullptr);
    crowd.clear();
    if (wrong.isEmpty() && !stage.isHealthy())
        wrong = QStringLiteral("nobody new is let in, though there are descriptors again");
    return wrong;
}

constexpr FaultKind kinds[] = {
    {"descriptors", "no more file descriptors (prlimit)", nullptr, nullptr, descriptors, nullptr},
};

} // namespace

std::span<const FaultKind> limitFaults()
{
    return kinds;
}

std::span<const FaultKind> faultKinds()
{
    static const std::vector<FaultKind> all = [] {
        std::vector<FaultKind> kinds;
        for (const auto part : {processFaults(), diskFaults(), networkFaults(), limitFaults(), operatorFaults()})
            kinds.insert(kinds.end(), part.begin(), part.end());
        return kinds;
    }();
    return all;
}

} // namespace confab::test

#include "tests/chaos/Stage.h"

#include "tests/support/RestClient.h"

#include <QFile>
#include <QNetworkReply>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

namespace confab::test {

namespace {

constexpr int patience = 120'000; // ms

} // namespace

Stage::Stage(const Settings &settings)
    : m_settings(settings)
    , m_trial(settings.room)
    , m_random(settings.room.proxySeed.value_or(0))
{
    m_clock.start();
}

// Sends what is due, and in between changes messages and reads.
void Stage::talk()
{
    const qint64 now = m_clock.elapsed();
    const int underWay = 2 * m_trial.members();
    m_due = std::min(m_due + double(now - m_last) * m_settings.rate / 1000, double(underWay));
    m_last = now;
    // Who is cut off does not keep the others from talking.
    for (int tried = 0; tried < underWay && (m_settings.rate == 0 || m_due >= 1); ++tried) {
        const int sender = m_next++ % m_trial.members();
        if (m_trial.member(sender).unsent() >= 2)
            continue;
        m_due -= 1;
        m_trial.send(sender);
        if (m_next % 16 == 0)
            m_trial.member(m_random.bounded(m_trial.members())).change(m_random);
        if (m_next % 8 == 0)
            m_trial.member(m_random.bounded(m_trial.members())).markRead();
    }
}

QString Stage::talkUntil(const std::function<bool()> &done, const QString &what)
{
    m_last = m_clock.elapsed();
    const bool came = QTest::qWaitFor([&] {
        talk();
        return done();
    }, patience);
    return came ? QString() : QStringLiteral("waited in vain until %1: %2").arg(what, howItStands());
}

QString Stage::howItStands()
{
    int ready = 0;
    int signOuts = 0;
    int idle = 0;
    for (int i = 0; i < m_trial.members(); ++i) {
        ready += m_trial.member(i).isReady();
        idle += m_trial.member(i).isIdle();
        signOuts += m_trial.member(i).signOuts();
    }
    return QStringLiteral("of %1 members %2 are connected, %3 idle; %4 times somebody was signed out; %5 refusals, %6 sent, %7 acknowledged")
        .arg(m_trial.members()).arg(ready).arg(idle).arg(signOuts).arg(refusals()).arg(m_trial.sent()).arg(m_trial.acknowledged());
}

QString Stage::talkFor(qsizetype acknowledgements)
{
    const qsizetype target = m_trial.acknowledged() + acknowledgements;
    return talkUntil([&] { return m_trial.acknowledged() >= target; }, QStringLiteral("%1 more messages were acknowledged").arg(acknowledgements));
}

QString Stage::talkFor(std::chrono::milliseconds time)
{
    QElapsedTimer timer;
    timer.start();
    return talkUntil([&] { return timer.elapsed() >= time.count(); }, QStringLiteral("the time was over"));
}

QString Stage::talkSteadily()
{
    const auto allReady = [this] {
        for (int i = 0; i < m_trial.members(); ++i) {
            if (!m_trial.member(i).isReady())
                return false;
        }
        return true;
    };
    if (const QString wrong = talkUntil(allReady, QStringLiteral("everybody was connected")); !wrong.isEmpty())
        return wrong;
    QElapsedTimer timer;
    timer.start();
    const qsizetype before = m_trial.acknowledged();
    const QString wrong = talkFor(std::chrono::seconds(1));
    m_steadySeconds += double(timer.elapsed()) / 1000;
    m_steadilyAcknowledged += m_trial.acknowledged() - before;
    set(QStringLiteral("messages_per_s"), double(m_steadilyAcknowledged) / m_steadySeconds);
    return wrong;
}

QString Stage::rest()
{
    const bool idle = QTest::qWaitFor([&] {
        for (int i = 0; i < m_trial.members(); ++i) {
            if (!m_trial.member(i).isIdle() || !m_trial.member(i).isReady())
                return false;
        }
        return true;
    }, patience);
    return idle ? QString() : QStringLiteral("not everything was answered: ") + howItStands();
}

QString Stage::hush()
{
    if (m_trial.proxy())
        m_trial.proxy()->setFaults({});
    if (const QString wrong = m_trial.settle(); !wrong.isEmpty())
        return wrong;
    for (int i = 0; i < m_trial.members(); ++i)
        count(QStringLiteral("signed_out"), m_trial.member(i).signOuts());
    if (m_figures[QStringLiteral("signed_out")] > 0)
        return QStringLiteral("somebody was signed out");
    return {};
}

void Stage::kill()
{
    server().kill();
    m_trial.history()->write({.op = "kill", .actor = "judge"});
}

QString Stage::startAgain()
{
    QElapsedTimer timer;
    timer.start();
    if (!server().start())
        return QStringLiteral("the server did not start again: ") + QString::fromUtf8(server().output().right(4000));
    noteHighest(QStringLiteral("ready_ms"), double(timer.elapsed()));
    return {};
}

bool Stage::canRead()
{
    RestClient owner(server().url());
    owner.token = m_trial.member(0).identity().accessToken;
    return owner.get(QStringLiteral("/chats/%1/messages?limit=5").arg(m_trial.chatId())).status == 200;
}

bool Stage::isHealthy()
{
    QNetworkAccessManager network;
    QNetworkRequest request(server().url(QStringLiteral("/healthz")));
    request.setTransferTimeout(20'000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    return QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000) && reply->error() == QNetworkReply::NoError;
}

double Stage::metric(const QByteArray &name)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/metrics").arg(server().metricsPort())));
    request.setTransferTimeout(20'000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000) || reply->error() != QNetworkReply::NoError)
        return -1;
    double sum = 0;
    for (const QByteArray &line : reply->readAll().split('\n')) {
        if (line.startsWith(name) && (line[name.size()] == ' ' || line[name.size()] == '{'))
            sum += line.mid(line.lastIndexOf(' ') + 1).toDouble();
    }
    return sum;
}

qsizetype Stage::refusals()
{
    qsizetype sum = 0;
    for (int i = 0; i < m_trial.members(); ++i)
        sum += m_trial.member(i).refusals();
    return sum;
}

qsizetype Stage::connections()
{
    qsizetype sum = 0;
    for (int i = 0; i < m_trial.members(); ++i)
        sum += m_trial.member(i).connections();
    return sum;
}

double Stage::processorSeconds()
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(server().processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

Latencies &Stage::latencies()
{
    if (!m_latencies)
        m_latencies = std::make_unique<Latencies>(m_trial);
    return *m_latencies;
}

double Stage::ownProcessorSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

void Stage::noteHighest(const QString &name, double value)
{
    m_figures[name] = std::max(m_figures[name], value);
}

QString Stage::skip(const QString &why)
{
    m_skipped = why;
    return why;
}

} // namespace confab::test

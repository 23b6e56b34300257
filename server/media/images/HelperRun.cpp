#include "server/media/images/HelperRun.h"

#include <QProcessEnvironment>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOutput = 16 * 1024;
constexpr qint64 mostErrors = 300; // that are worth a line in the log

} // namespace

HelperRun::HelperRun(FileToInspect file, std::chrono::milliseconds limit)
    : m_file(std::move(file))
    , m_limit(limit)
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_killed = u"it took longer than %1 ms"_s.arg(m_limit.count());
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &HelperRun::read);
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) { onExit(status); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(m_process.errorString());
    }, Qt::QueuedConnection);
}

HelperRun::~HelperRun()
{
    m_process.disconnect();
    m_process.kill();
    m_process.waitForFinished();
}

void HelperRun::start(const QString &program)
{
    QProcessEnvironment environment; // nothing of ours is its business
    environment.insert(u"LC_ALL"_s, u"C"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(u"/"_s);
    m_process.setStandardInputFile(m_file.path);
    m_process.start(program, {m_file.workFolder});
    m_clock.start(m_limit);
}

void HelperRun::read()
{
    m_output += m_process.readAllStandardOutput();
    if (m_output.size() > mostOutput && m_killed.isEmpty()) {
        m_killed = u"it said more than it should"_s;
        m_process.kill();
    }
}

void HelperRun::onExit(QProcess::ExitStatus status)
{
    read();
    const QByteArray errors = m_process.readAllStandardError().left(mostErrors).trimmed();
    if (!m_killed.isEmpty())
        end(m_killed);
    else if (status == QProcess::CrashExit)
        end(u"it was ended by signal %1"_s.arg(m_process.exitCode()));
    else if (m_process.exitCode() != 0)
        end(u"it ended with %1: %2"_s.arg(m_process.exitCode()).arg(QString::fromUtf8(errors)));
    else
        end({});
}

void HelperRun::end(const QString &trouble)
{
    if (std::exchange(m_ended, true))
        return;
    m_clock.stop();
    HelperReport report = HelperReport::read(m_output.left(mostOutput), m_file.workFolder);
    if (!trouble.isEmpty())
        qWarning("A picture of %lld bytes could not be looked at: %s.", m_file.size, qPrintable(trouble));
    else if (!report.refusal.isEmpty())
        qInfo("A picture of %lld bytes is kept as a plain file: %s.", m_file.size, qPrintable(report.refusal));
    Q_EMIT finished(report.facts);
}

} // namespace confab

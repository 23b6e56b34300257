#pragma once

#include "server/media/images/HelperReport.h"

#include <QProcess>
#include <QTimer>

namespace confab {

// One run of confab-media on one file, killed if it takes too long or talks too much. The thread it is made in, which must run
// an event loop.
class HelperRun final : public QObject
{
    Q_OBJECT

public:
    HelperRun(FileToInspect file, std::chrono::milliseconds limit);
    ~HelperRun() override; // kills it

    void start(const QString &program);

Q_SIGNALS:
    void finished(const confab::FileFacts &facts); // once; not before start() returned

private:
    void read();
    void end(const QString &trouble);
    void onExit(QProcess::ExitStatus status);

    const FileToInspect m_file;
    const std::chrono::milliseconds m_limit;
    QProcess m_process;
    QTimer m_clock;
    QByteArray m_output;
    QString m_killed; // why we did, if we did
    bool m_ended = false;
};

} // namespace confab

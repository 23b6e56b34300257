#pragma once

#include "server/app/Config.h"
#include "server/app/LogThrottle.h"

#include <QtGlobal>

#include <atomic>

namespace confab {

// Where all of Qt's and our own log entries go while it exists: a line each to standard error, as text or as JSON, with
// control characters escaped and anything that looks like a token cut out. Entries name things by id; passwords and what
// people write are never given to it. Safe from any thread. There is one at a time.
class Log
{
public:
    Log(LogFormat format, LogLevel level, const Clock &clock, int descriptor = 2);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    void setLevel(LogLevel level);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const char *category, const QString &message);

    const LogFormat m_format;
    const Clock &m_clock;
    const int m_descriptor;
    std::atomic<LogLevel> m_level;
    LogThrottle m_throttle;
    QtMessageHandler m_before;
};

// One entry as it is written, with the line's end.
QByteArray logLine(LogFormat format, Timestamp time, QtMsgType type, const char *category, const QString &message);

} // namespace confab

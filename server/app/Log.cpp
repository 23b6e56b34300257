#include "server/app/Log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <unistd.h>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

std::atomic<Log *> current{nullptr}; // Qt's handler is a plain function

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return LogLevel::Debug;
    case QtInfoMsg: return LogLevel::Info;
    case QtWarningMsg: return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return LogLevel::Error;
}

QString withoutTokens(QString message)
{
    // Every JWT begins so: it is what {" is in base64.
    if (message.contains("eyJ"_L1)) {
        static const QRegularExpression jwt(u"eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"_s);
        message.replace(jwt, u"[token]"_s);
    }
    return message;
}

QString onOneLine(const QString &message)
{
    QString line;
    line.reserve(message.size());
    for (const QChar c : message) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            line += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    return line;
}

} // namespace

QByteArray logLine(LogFormat format, Timestamp time, QtMsgType type, const char *category, const QString &message)
{
    const std::string_view level = protocol::nameOf(levelOf(type));
    const QString clean = withoutTokens(message);
    if (format == LogFormat::Json) {
        const QJsonObject entry{{u"time"_s, QString::fromLatin1(time.toRfc3339())},
                                {u"level"_s, QString::fromLatin1(level.data(), qsizetype(level.size()))},
                                {u"category"_s, QString::fromUtf8(category)},
                                {u"message"_s, clean}};
        return QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
    }
    return time.toRfc3339() + ' ' + QByteArray(level.data(), qsizetype(level.size())).leftJustified(7) + ' ' + category + ": "
        + onOneLine(clean).toUtf8() + '\n';
}

Log::Log(LogFormat format, LogLevel level, const Clock &clock, int descriptor)
    : m_format(format), m_clock(clock), m_descriptor(descriptor), m_level(level), m_throttle(clock)
{
    setLevel(level);
    current = this;
    m_before = qInstallMessageHandler(&Log::handle);
}

Log::~Log()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
}

void Log::setLevel(LogLevel level)
{
    m_level = level;
    // Categories that are off cost nothing where they are used.
    QLoggingCategory::setFilterRules(level == LogLevel::Debug ? u"*.debug=true\nqt.*.debug=false"_s : u"*.debug=false"_s);
}

void Log::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (Log *log = current)
        log->write(type, context.category ? context.category : "default", message);
}

void Log::write(QtMsgType type, const char *category, const QString &message)
{
    if (levelOf(type) < m_level)
        return;
    const auto [passes, leftOut] = m_throttle.judge(message);
    if (!passes && type != QtFatalMsg)
        return;
    const QString text = leftOut > 0 ? message + u" (and %1 more of this left out)"_s.arg(leftOut) : message;
    const QByteArray line = logLine(m_format, m_clock.wall(), type, category, text);
    // One call for one line keeps lines of several threads whole. If nobody reads the log, there is nobody to tell.
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, line.constData(), size_t(line.size()));
}

} // namespace confab

#include "server/app/HistoryFile.h"

#include "common/base/Clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <unistd.h>

#include <chrono>

namespace confab {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<HistoryFile>> HistoryFile::open(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        return Fail(Error::of(ErrorCode::Unavailable, u"history-file: \"%1\" cannot be written."_s.arg(path)));
    return std::unique_ptr<HistoryFile>(new HistoryFile(file));
}

HistoryFile::~HistoryFile()
{
    ::close(m_file);
}

void HistoryFile::published(const Publication &publication)
{
    const auto *broadcast = std::get_if<Broadcast>(&publication);
    if (!broadcast || broadcast->rev == 0)
        return;
    const QJsonArray event = QJsonDocument::fromJson(broadcast->event).array();
    const QJsonObject payload = event.at(1).toObject();
    const QJsonObject message = payload.contains("message"_L1) ? payload["message"_L1].toObject() : payload;
    if (!message.contains("seq"_L1))
        return;
    const auto chat = std::ranges::find(broadcast->topics, Topic::Kind::Chat, &Topic::kind);
    if (chat == broadcast->topics.end())
        return;
    QJsonObject line{{u"t"_s, qint64(std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count())},
                     {u"op"_s, u"tell"_s}, {u"actor"_s, u"server"_s}, {u"event"_s, event.at(0)},
                     {u"chat"_s, chat->id.toString(QUuid::WithoutBraces)}, {u"seq"_s, message["seq"_L1]}, {u"rev"_s, broadcast->rev}};
    for (const auto &name : {"clientId"_L1, "id"_L1}) {
        if (message[name].isString())
            line.insert(name, message[name]);
    }
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (::write(m_file, text.constData(), size_t(text.size())) != text.size())
        qFatal("history-file: a history with a hole would judge wrongly.");
}

} // namespace confab

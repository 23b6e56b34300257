#include "tests/chaos/Flood.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

namespace confab::test {

Flood::Flood(RoomTrial &trial, int connections, int messages)
    : m_trial(trial)
    , m_messages(messages)
{
    for (int i = 0; i < connections; ++i) {
        m_clients.push_back(std::make_unique<SocketClient>());
        m_clients.back()->setListener([](const QByteArray &, const QByteArray &) {});
    }
}

QString Flood::send()
{
    for (size_t i = 0; i < m_clients.size(); ++i)
        m_clients[i]->connectTo(m_trial.server().url(), m_trial.member(int(i) % m_trial.members()).identity().accessToken);
    for (size_t i = 0; i < m_clients.size(); ++i) {
        SocketClient &client = *m_clients[i];
        if (!client.waitForConnected())
            return QStringLiteral("the flood could not connect");
        const std::string actor = m_trial.member(int(i) % m_trial.members()).identity().user.toStdString();
        const std::string chat = m_trial.chatId().toStdString();
        for (int n = 0; n < m_messages; ++n) {
            const QByteArray clientId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
            // A device of its own for each: what is sent without waiting has no order.
            const std::string id = clientId.toStdString(), device = "flood/" + id;
            m_trial.history()->write({.op = "send", .kind = "invoke", .actor = actor, .device = device, .chat = chat, .clientId = id});
            ++m_unanswered;
            client.emitEvent("send_message", "{\"chatId\":\"" + m_trial.chatId().toLatin1() + "\",\"clientId\":\"" + clientId + "\",\"content\":\"flood\"}",
                             [this, actor, chat, id, device](const QByteArray &json) {
                const QJsonObject answer = QJsonDocument::fromJson(json).object();
                const QJsonObject message = answer[u"message"].toObject();
                const QString code = answer[u"error"].toObject()[u"code"].toString();
                const std::string messageId = message[u"id"].toString().toStdString(), why = code.toStdString();
                const bool ok = answer[u"ok"].toBool();
                m_trial.history()->write({.op = "send", .kind = ok ? "ok" : "fail", .actor = actor, .device = device, .chat = chat, .clientId = id,
                                          .id = messageId, .code = why, .seq = message[u"seq"].toInteger(-1), .rev = message[u"rev"].toInteger(-1)});
                --m_unanswered;
                if (!ok)
                    ++m_refusals[code];
            });
        }
    }
    return {};
}

QString Flood::waitUntilAnswered()
{
    return QTest::qWaitFor([this] { return m_unanswered == 0; }, 120'000) ? QString() : QStringLiteral("%1 of the flood were never answered").arg(m_unanswered);
}

} // namespace confab::test

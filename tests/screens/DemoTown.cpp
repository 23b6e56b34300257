#include "tests/screens/DemoTown.h"

#include <QJsonArray>

namespace confab::screens {

using namespace Qt::StringLiterals;

bool DemoTown::start()
{
    if (!m_server.start()) {
        qWarning("confabd did not start: %s", m_server.output().constData());
        return false;
    }
    if (!settle())
        return false;
    for (const QString &username : {u"bao"_s, u"dalia"_s, u"fatou"_s}) {
        if (!bringHome(username))
            return false;
    }
    return true;
}

bool DemoTown::settle()
{
    QProcess demo;
    demo.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    demo.start(u"node"_s, {QStringLiteral(CONFAB_SOURCE_DIR "/scripts/demo.mjs"), m_server.url().toString()});
    if (demo.waitForFinished(120'000) && demo.exitStatus() == QProcess::NormalExit && demo.exitCode() == 0)
        return true;
    qWarning("scripts/demo.mjs failed; it needs Node.js");
    return false;
}

bool DemoTown::bringHome(const QString &username)
{
    Person person{username, std::make_unique<test::RestClient>(m_server.url()), std::make_unique<test::SocketClient>()};
    const test::RestAnswer answer = person.rest->post(u"/auth/login"_s, {{u"login"_s, username}, {u"password"_s, password()}});
    person.rest->token = answer.body[u"accessToken"].toString();
    person.line->connectTo(m_server.url(), person.rest->token);
    if (!person.line->waitForConnected()) {
        qWarning("%s could not come online", qPrintable(username));
        return false;
    }
    m_people.push_back(std::move(person));
    return true;
}

void DemoTown::type(const QString &username, const QString &chatName)
{
    for (Person &person : m_people) {
        if (person.username != username)
            continue;
        const QJsonArray chats = person.rest->get(u"/chats"_s).body[u"items"].toArray();
        for (const QJsonValue &chat : chats) {
            if (chat[u"name"].toString() == chatName || chat[u"peer"][u"displayName"].toString() == chatName)
                person.line->ask("typing_start", {{u"chatId"_s, chat[u"id"]}});
        }
    }
}

} // namespace confab::screens

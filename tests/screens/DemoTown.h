#pragma once

#include "tests/support/RestClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/SocketClient.h"

#include <memory>
#include <vector>

namespace confab::screens {

// A real server with the people of scripts/demo.mjs on it, some of them at home.
class DemoTown
{
public:
    bool start();
    void stop() { m_server.kill(); }
    QUrl url() const { return m_server.url(); }

    static QString password() { return QStringLiteral("confab demo"); }

    // One of those who are at home begins to type in the chat of that name.
    void type(const QString &username, const QString &chatName);

private:
    struct Person {
        QString username;
        std::unique_ptr<test::RestClient> rest;
        std::unique_ptr<test::SocketClient> line;
    };
    bool settle();
    bool bringHome(const QString &username);

    test::ServerProcess m_server;
    std::vector<Person> m_people;
};

} // namespace confab::screens

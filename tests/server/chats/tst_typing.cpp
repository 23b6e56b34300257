#include "tests/server/chats/ChatServer.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Someone = ChatServer::Someone;
namespace ops = confab::protocol::ops;

namespace {

QJsonObject at(const QString &chat)
{
    return {{u"chatId"_s, chat}};
}

} // namespace

class TypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingIsToldToTheOthers();
    void typingEndsByItself();
    void keepingOnIsToldAgainNowAndThenOnly();
    void atMostFiveAreToldOfAChat();
    void oneIndicatorDoesBoth();
    void whoLosesTheConnectionStopsTyping();
    void whoIsRemovedStopsTyping();
    void nobodyTypesInAChatThatIsNotTheirs();
    void stoppingWithoutHavingTypedTellsNobody();
};

void TypingTest::typingIsToldToTheOthers()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const Someone annasPhone = server.connect(anna.user);
    const QString group = server.makeGroup(anna, {bao});
    QCOMPARE(errorOf(server.ask<ops::TypingStart>(anna, at(group))), QString());
    QTRY_COMPARE(server.hub.heard(bao.connection, u"user_typing"_s).size(), 1);
    const QJsonObject told = server.hub.heard(bao.connection, u"user_typing"_s)[0].payload;
    QCOMPARE(told[u"chatId"_s].toString(), group);
    QCOMPARE(told[u"userId"_s].toString(), anna.id());
    QCOMPARE(told[u"username"_s].toString(), u"anna");
    QVERIFY(server.hub.heard(anna.connection, u"user_typing"_s).isEmpty());
    QVERIFY(server.hub.heard(annasPhone.connection, u"user_typing"_s).isEmpty());
    server.ask<ops::TypingStop>(anna, at(group));
    QTRY_COMPARE(server.hub.heard(bao.connection, u"user_stopped_typing"_s).size(), 1);
}

void TypingTest::typingEndsByItself()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    server.ask<ops::TypingStart>(anna, at(group));
    server.clock.advance(TypingBook::lifetime);
    QTRY_COMPARE(server.hub.heard(bao.connection, u"user_stopped_typing"_s).size(), 1);
    QCOMPARE(server.hub.heard(bao.connection, u"user_typing"_s).size(), 1);
}

void TypingTest::keepingOnIsToldAgainNowAndThenOnly()
{
    FakeClock clock;
    TypingBook book(clock);
    const Typist anna{ChatId::create({1}), UserId::create({1}), u"anna"_s, 1};
    QVERIFY(book.begin(anna));
    int again = 0;
    for (int i = 0; i < 100; ++i) { // ten seconds of it
        clock.advance(100ms);
        QVERIFY(book.refresh(anna.chat, anna.user));
        const TypingBook::Due due = book.takeDue();
        QVERIFY(due.ended.isEmpty() && due.more);
        again += int(due.again.size());
    }
    QCOMPARE(again, 4);
    clock.advance(TypingBook::toldAgainAfter);
    QVERIFY(book.takeDue().again.isEmpty()); // not kept up since
    clock.advance(TypingBook::lifetime - TypingBook::toldAgainAfter);
    QCOMPARE(book.takeDue().ended.size(), 1);
    QVERIFY(!book.takeDue().more);
    QVERIFY(!book.refresh(anna.chat, anna.user));
}

void TypingTest::atMostFiveAreToldOfAChat()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    QList<Someone> typists;
    for (int i = 0; i < 7; ++i)
        typists += server.online(u"typist%1"_s.arg(i));
    const QString group = server.makeGroup(anna, typists);
    for (const Someone &typist : std::as_const(typists))
        QCOMPARE(errorOf(server.ask<ops::TypingStart>(typist, at(group))), QString());
    QCOMPARE(server.hub.heard(anna.connection, u"user_typing"_s).size(), 5);
    server.ask<ops::TypingStop>(typists[0], at(group));
    server.ask<ops::TypingStart>(typists[6], at(group));
    QCOMPARE(server.hub.heard(anna.connection, u"user_typing"_s).size(), 6);
}

void TypingTest::oneIndicatorDoesBoth()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    server.ask<ops::TypingIndicator>(anna, {{u"chatId"_s, group}, {u"isTyping"_s, true}});
    server.ask<ops::TypingIndicator>(anna, {{u"chatId"_s, group}, {u"isTyping"_s, false}});
    QCOMPARE(server.hub.heard(bao.connection, u"user_typing"_s).size(), 1);
    QCOMPARE(server.hub.heard(bao.connection, u"user_stopped_typing"_s).size(), 1);
}

void TypingTest::whoLosesTheConnectionStopsTyping()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    server.ask<ops::TypingStart>(anna, at(group));
    server.disconnect(anna);
    QCOMPARE(server.hub.heard(bao.connection, u"user_stopped_typing"_s).size(), 1);
}

void TypingTest::whoIsRemovedStopsTyping()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    server.ask<ops::TypingStart>(bao, at(group));
    server.ask<ops::RemoveParticipant>(anna, {{u"chatId"_s, group}, {u"userId"_s, bao.id()}});
    QTRY_COMPARE(server.hub.heard(anna.connection, u"user_stopped_typing"_s).size(), 1);
    QCOMPARE(errorOf(server.ask<ops::TypingStart>(bao, at(group))), u"not_found");
}

void TypingTest::nobodyTypesInAChatThatIsNotTheirs()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone stranger = server.online(u"stranger"_s);
    const QString group = server.makeGroup(anna, {});
    QCOMPARE(errorOf(server.ask<ops::TypingStart>(stranger, at(group))), u"not_found");
    QCOMPARE(errorOf(server.ask<ops::TypingIndicator>(stranger, {{u"chatId"_s, group}, {u"isTyping"_s, true}})), u"not_found");
    QVERIFY(server.hub.heard(anna.connection, u"user_typing"_s).isEmpty());
}

void TypingTest::stoppingWithoutHavingTypedTellsNobody()
{
    ChatServer server;
    const Someone anna = server.online(u"anna"_s);
    const Someone bao = server.online(u"bao"_s);
    const QString group = server.makeGroup(anna, {bao});
    QCOMPARE(errorOf(server.ask<ops::TypingStop>(anna, at(group))), QString());
    QVERIFY(server.hub.heard(bao.connection, u"user_stopped_typing"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TypingTest)
#include "tst_typing.moc"

#include "tests/server/messages/World.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
namespace ops = protocol::ops;

class SendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentMessageIsAnsweredAndBroadcastAlike();
    void seqAndRevCountFromOneWithoutHoles();
    void theSameClientIdAnswersTheFirstResult();
    void theSameClientIdWithAnotherBodyIsAConflict();
    void oneMayNotSendWhereOneIsNoMember();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void lineEndsBecomeOne();
    void aReplyShowsWhatItAnswers();
    void aReplyStaysInItsChat();
    void aThreadHasOneLevel();
    void membersAreMentionedByNameAndById();
    void onlyModeratorsMentionAll();
    void sendingReadsUpToIt();
    void unknownFilesAreRefused();
};

void SendTest::aSentMessageIsAnsweredAndBroadcastAlike()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna, world.person(u"bao"_s)});
    const QString clientId = ClientId::create(world.clock.wall()).toString();
    const QJsonObject answer = world.ask<ops::SendMessage>(anna, {{u"chatId"_s, chat.toString()}, {u"content"_s, u"Hello"_s}, {u"clientId"_s, clientId}}, 42);

    QJsonObject message = answer[u"message"_s].toObject();
    QCOMPARE(answer[u"ok"_s].toBool(), true);
    QCOMPARE(answer[u"duplicate"_s].toBool(true), false);
    QCOMPARE(message[u"content"_s].toString(), u"Hello"_s);
    QCOMPARE(message[u"clientId"_s].toString(), clientId);
    QCOMPARE(message[u"sender"_s].toObject()[u"username"_s].toString(), u"anna"_s);
    QCOMPARE(message[u"seq"_s].toInteger(), 1);
    QCOMPARE(message[u"rev"_s].toInteger(), 1);
    QCOMPARE(message[u"status"_s].toString(), u"sent"_s);

    QTRY_COMPARE(world.bus.count(u"message_received"_s), 1);
    const Heard heard = world.bus.heard(u"message_received"_s).first();
    message.remove(u"status"_s); // depends on who asks, so it is in answers only
    QCOMPARE(heard.payload[u"message"_s].toObject(), message);
    QCOMPARE(heard.topics, QList{Topic::of(chat)});
    QCOMPARE(heard.rev, 1);
    QCOMPARE(heard.except, ConnectionId(42));
}

void SendTest::seqAndRevCountFromOneWithoutHoles()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    world.send(anna, chat, u"one"_s);
    QVERIFY(!errorOf(world.ask<ops::SendMessage>(anna, {{u"chatId"_s, chat.toString()}, {u"content"_s, u" "_s}})).isEmpty());
    QVERIFY(!errorOf(world.ask<ops::SendMessage>(anna, {{u"chatId"_s, chat.toString()}, {u"content"_s, u"x"_s}, {u"replyTo"_s, chat.toString()}})).isEmpty());
    const QJsonObject second = world.send(anna, chat, u"two"_s);
    QCOMPARE(second[u"seq"_s].toInteger(), 2);
    QCOMPARE(second[u"rev"_s].toInteger(), 2);
}

void SendTest::theSameClientIdAnswersTheFirstResult()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    const QJsonObject request{{u"chatId"_s, chat.toString()}, {u"content"_s, u"once"_s}, {u"clientId"_s, ClientId::create(world.clock.wall()).toString()}};
    const QJsonObject first = world.ask<ops::SendMessage>(anna, request);
    const QJsonObject again = world.ask<ops::SendMessage>(anna, request);
    QCOMPARE(again[u"duplicate"_s].toBool(), true);
    QCOMPARE(again[u"message"_s], first[u"message"_s]);
    world.send(anna, chat, u"after"_s);
    QTRY_COMPARE(world.bus.lastSeq(), 2);
    QCOMPARE(world.bus.count(u"message_received"_s), 2);
}

void SendTest::theSameClientIdWithAnotherBodyIsAConflict()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    QJsonObject request{{u"chatId"_s, chat.toString()}, {u"content"_s, u"once"_s}, {u"clientId"_s, ClientId::create(world.clock.wall()).toString()}};
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(anna, request)), QString());
    request[u"content"_s] = u"twice"_s;
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(anna, request)), u"conflict:clientId"_s);
    // Another sender may use the same one.
    const UserId bao = world.person(u"bao"_s);
    world.join(chat, bao);
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(bao, request)), QString());
}

void SendTest::oneMayNotSendWhereOneIsNoMember()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const UserId bao = world.person(u"bao"_s);
    const ChatId chat = world.group({anna, bao});
    const QJsonObject request{{u"chatId"_s, chat.toString()}, {u"content"_s, u"Hello"_s}};
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(world.person(u"stranger"_s), request)), u"not_found"_s);
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(bao, request)), QString());
    world.leave(chat, bao);
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(bao, request)), u"not_found"_s);
}

void SendTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("error");
    QTest::newRow("blank") << QJsonObject{{u"content"_s, u" \n\t "_s}} << u"invalid_argument:content"_s;
    QTest::newRow("invisible") << QJsonObject{{u"content"_s, u"\u200b\u2060"_s}} << u"invalid_argument:content"_s;
    QTest::newRow("too long") << QJsonObject{{u"content"_s, QString(8001, u'x')}} << u"invalid_argument:content"_s;
    QTest::newRow("a nul") << QJsonObject{{u"content"_s, u"a"_s + QChar(0)}} << u"invalid_argument:content"_s;
    QTest::newRow("system") << QJsonObject{{u"type"_s, u"system"_s}} << u"invalid_argument:type"_s;
    QTest::newRow("an image without a file") << QJsonObject{{u"type"_s, u"image"_s}} << u"invalid_argument:type"_s;
    QTest::newRow("no such type") << QJsonObject{{u"type"_s, u"poem"_s}} << u"invalid_argument:type"_s;
    QTest::newRow("no such thread") << QJsonObject{{u"threadId"_s, MessageId::create({1}).toString()}} << u"invalid_argument:threadId"_s;
    QTest::newRow("no such message") << QJsonObject{{u"replyTo"_s, MessageId::create({1}).toString()}} << u"invalid_argument:replyTo"_s;
}

void SendTest::whatIsWrongIsNamed()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, error);
    World world;
    const UserId anna = world.person(u"anna"_s);
    more[u"chatId"_s] = world.group({anna}).toString();
    if (!more.contains(u"content"_s))
        more[u"content"_s] = u"Hello"_s;
    QCOMPARE(errorOf(world.ask<ops::SendMessage>(anna, more)), error);
}

void SendTest::lineEndsBecomeOne()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const QJsonObject message = world.send(anna, world.group({anna}), u"  a\r\nb\rc\n "_s);
    QCOMPARE(message[u"content"_s].toString(), u"  a\nb\nc\n "_s);
}

void SendTest::aReplyShowsWhatItAnswers()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    const QJsonObject question = world.send(anna, chat, u"Why?"_s);
    const QJsonObject reply = world.send(anna, chat, u"Because."_s, {{u"replyTo"_s, idOf(question)}});
    QCOMPARE(reply[u"replyTo"_s].toObject()[u"content"_s].toString(), u"Why?"_s);
    QCOMPARE(reply[u"replyTo"_s].toObject()[u"seq"_s].toInteger(), 1);

    world.ask<ops::DeleteMessage>(anna, {{u"messageId"_s, idOf(question)}});
    const QJsonObject later = world.ask<ops::GetMessage>(anna, {{u"messageId"_s, idOf(reply)}})[u"message"_s].toObject();
    QCOMPARE(later[u"replyTo"_s].toObject()[u"content"_s].toString(), QString());
    QVERIFY(later[u"replyTo"_s].toObject().contains(u"deletedAt"_s));
}

void SendTest::aReplyStaysInItsChat()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const QJsonObject elsewhere = world.send(anna, world.group({anna}), u"there"_s);
    const QJsonObject answer = world.ask<ops::SendMessage>(anna,
        {{u"chatId"_s, world.group({anna}).toString()}, {u"content"_s, u"here"_s}, {u"replyTo"_s, idOf(elsewhere)}});
    QCOMPARE(errorOf(answer), u"invalid_argument:replyTo"_s);
}

void SendTest::aThreadHasOneLevel()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const ChatId chat = world.group({anna});
    const QJsonObject root = world.send(anna, chat, u"root"_s);
    const QJsonObject first = world.send(anna, chat, u"first"_s, {{u"threadId"_s, idOf(root)}});
    const QJsonObject second = world.send(anna, chat, u"second"_s, {{u"threadId"_s, idOf(first)}});
    QCOMPARE(second[u"threadId"_s].toString(), idOf(root));
    const QJsonObject now = world.ask<ops::GetMessage>(anna, {{u"messageId"_s, idOf(root)}})[u"message"_s].toObject();
    QCOMPARE(now[u"threadCount"_s].toInt(), 2);
}

void SendTest::membersAreMentionedByNameAndById()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const UserId bao = world.person(u"bao"_s);
    const UserId carla = world.person(u"carla.b"_s);
    const UserId stranger = world.person(u"stranger"_s);
    const ChatId chat = world.group({anna, bao, carla});
    const QJsonObject message = world.send(anna, chat, u"mail x@bao, ask @Carla.b."_s,
        {{u"mentions"_s, QJsonArray{bao.toString(), stranger.toString()}}});
    QCOMPARE(message[u"mentions"_s].toArray(), (QJsonArray{bao.toString(), carla.toString()}));
    QCOMPARE(world.ask<ops::GetUnread>(carla, {{u"chatId"_s, chat.toString()}})[u"mentionCount"_s].toInt(), 1);
    QCOMPARE(world.send(anna, chat, u"@stranger @nobody"_s)[u"mentions"_s].toArray(), QJsonArray());
}

void SendTest::onlyModeratorsMentionAll()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const UserId bao = world.person(u"bao"_s);
    const ChatId chat = world.group({anna, bao});
    QCOMPARE(world.send(anna, chat, u"@all wake up"_s)[u"mentions"_s].toArray().size(), 2);
    QCOMPARE(world.send(bao, chat, u"@here wake up"_s)[u"mentions"_s].toArray().size(), 0);
}

void SendTest::sendingReadsUpToIt()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const UserId bao = world.person(u"bao"_s);
    const ChatId chat = world.group({anna, bao});
    world.send(anna, chat, u"one"_s);
    const QJsonObject ref{{u"chatId"_s, chat.toString()}};
    QCOMPARE(world.ask<ops::GetUnread>(anna, ref)[u"unreadCount"_s].toInt(), 0);
    QCOMPARE(world.ask<ops::GetUnread>(bao, ref)[u"unreadCount"_s].toInt(), 1);
    world.send(bao, chat, u"two"_s);
    QCOMPARE(world.ask<ops::GetUnread>(bao, ref)[u"readSeq"_s].toInt(), 2);
}

void SendTest::unknownFilesAreRefused()
{
    World world;
    const UserId anna = world.person(u"anna"_s);
    const QJsonObject answer = world.ask<ops::SendMessage>(anna, {{u"chatId"_s, world.group({anna}).toString()}, {u"content"_s, QString()},
        {u"fileIds"_s, QJsonArray{FileId::create(world.clock.wall()).toString()}}});
    QCOMPARE(errorOf(answer), u"invalid_argument:fileIds[0]"_s);
}

QTEST_GUILESS_MAIN(SendTest)
#include "tst_send.moc"

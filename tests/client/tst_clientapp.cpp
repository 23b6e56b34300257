#include "client/app/ChatApp.h"
#include "client/app/DeepLink.h"
#include "client/app/Notifier.h"
#include "client/app/SingleInstance.h"
#include "client/core/ServerWords.h"
#include "client/models/Look.h"
#include "qml/ui/UiSetup.h"
#include "tests/client/CoreDriver.h"
#include "tests/support/ServerProcess.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlExpression>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>
#include <QSignalSpy>

Q_IMPORT_QML_PLUGIN(ConfabPlugin)

using namespace confab;
using namespace confab::test;
using namespace confab::protocol;

namespace {

QStringList complaints; // of QML, since the test began

void collect(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && text.contains(QStringLiteral(".qml")))
        complaints.append(text);
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

class RecordedNotifications final : public DesktopNotifications
{
public:
    bool isAvailable() const override { return true; }
    void show(const QString &key, const QString &title, const QString &text) override { shown.append({key, title, text}); }
    void withdraw(const QString &key) override { withdrawn.append(key); }

    QList<QStringList> shown;
    QStringList withdrawn;
};

} // namespace

// ChatApp under the real screens, on the real server.
class ClientApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void registersByItsQmlName();
    void talks();
    void notifiesAndCarriesOutWhatIsDoneWithANotification();
    void answersWithFieldAndCode();
    void saysWhatTheServerSaysInTheReadersLanguage();
    void aBusyServerIsToldOfWithTheTimeToWait();
    void remembersTheLettersOfAList();
    void remembersWhereLettersWereFound();
    void editsRemovesAndTakesBack();
    void editsWhatWaits();
    void forwardsWordsAndFiles();
    void showsWhatIsPinned();
    void searchesPeopleRoomsAndMessages();
    void managesChatsAndSessions();
    void asksBeforeALinkLetsIn();
    void knowsWhoseAnInviteIs_data();
    void knowsWhoseAnInviteIs();
    void asksBeforeADeceptiveLink();
    void parsesDeepLinks_data();
    void parsesDeepLinks();
    void aSecondStartHandsOverItsLink();
    void ofManyStartsAtOnceOneStays();
    void signsOut();
    void cleanupTestCase();

private:
    // Waits for the answer to a request.
    QVariantMap finished(int request)
    {
        QVariantMap answer;
        const auto connection = connect(m_app.get(), &ChatApp::requestFinished, this, [&](int id, bool ok, const QVariant &result, const QVariant &error) {
            if (id == request)
                answer = {{QStringLiteral("ok"), ok}, {QStringLiteral("result"), result}, {QStringLiteral("error"), error}};
        });
        (void)QTest::qWaitFor([&] { return !answer.isEmpty(); }, 20000);
        disconnect(connection);
        return answer;
    }
    bool succeeds(int request)
    {
        const QVariantMap answer = finished(request);
        if (!answer.value(QStringLiteral("ok")).toBool())
            qWarning() << answer;
        return answer.value(QStringLiteral("ok")).toBool();
    }
    QVariant row(int index, const char *role) { return m_app->timeline()->get(index).value(QString::fromLatin1(role)); }

    QTemporaryDir m_dir;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ClientCore> m_core;
    std::unique_ptr<ChatApp> m_app;
    std::unique_ptr<RecordedNotifications> m_notifications;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<CoreDriver> m_bao;
    QString m_chat;
};

void ClientApp::initTestCase()
{
    qInstallMessageHandler(collect);
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start(), m_server->output().constData());
    m_core = std::make_unique<ClientCore>(m_dir.path(), SecretStore::Policy::MemoryOnly);
    m_app = std::make_unique<ChatApp>(*m_core);
    m_notifications = std::make_unique<RecordedNotifications>();
    m_notifier = std::make_unique<Notifier>(*m_app, QList<DesktopNotifications *>{m_notifications.get()});
    ui::setUpProcess();
    m_engine = std::make_unique<QQmlApplicationEngine>();
    ui::setUpEngine(*m_engine);
    m_engine->setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(m_app.get())}});
    m_core->start();
    m_engine->load(QUrl(QString::fromUtf16(ui::mainUrl)));
    QCOMPARE(m_engine->rootObjects().size(), 1);
    QCOMPARE(m_app->state(), QStringLiteral("noServer"));
    QCOMPARE(finished(m_app->useServer(QStringLiteral("not an address"))).value(QStringLiteral("ok")), false);
    QVERIFY(succeeds(m_app->useServer(m_server->url().toString())));
    QCOMPARE(m_app->state(), QStringLiteral("signedOut"));
}

void ClientApp::registersByItsQmlName()
{
    QQmlExpression call(m_engine->rootContext(), m_engine->rootObjects().first(),
                        QStringLiteral("app.register({email: 'anna@example.org', username: 'anna', password: 'correct horse', displayName: 'Anna'})"));
    const QVariant request = call.evaluate();
    QVERIFY2(!call.hasError(), qPrintable(call.error().toString()));
    QVERIFY(succeeds(request.toInt()));
    QCOMPARE(m_app->state(), QStringLiteral("ready"));
    QTRY_COMPARE(m_app->connectionState(), QStringLiteral("online"));
    QCOMPARE(m_app->me().value(QStringLiteral("displayName")), QStringLiteral("Anna"));
    m_bao = std::make_unique<CoreDriver>(m_server->url());
    QVERIFY(m_bao->registerAs(QStringLiteral("bao")));
}

void ClientApp::talks()
{
    const QVariantMap created = finished(m_app->createDirect(m_bao->me().toString()));
    m_chat = created.value(QStringLiteral("result")).toMap().value(QStringLiteral("chatId")).toString();
    QVERIFY(!m_chat.isEmpty());
    m_app->setCurrentChatId(m_chat);
    m_app->setWindowActive(true);
    QTRY_VERIFY(m_app->timeline()->loaded());
    QCOMPARE(m_app->currentChat().toMap().value(QStringLiteral("title")), QStringLiteral("bao"));
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("hello **there**"))));
    QTRY_COMPARE(row(0, "status"), QStringLiteral("delivered"));
    QCOMPARE(row(0, "richText"), QStringLiteral("hello <b>there</b>"));
    const ChatId id = *ChatId::parse(m_chat);
    QTRY_VERIFY(m_bao->chat(id));
    (*m_bao)->outbox.send(id, QString::fromUtf8("🌱"));
    QTRY_COMPARE(row(0, "jumbo"), true);
    QTRY_COMPARE(m_app->chats()->get(0).value(QStringLiteral("preview")), QString::fromUtf8("🌱"));
    QVERIFY(m_notifications->shown.isEmpty()); // it is being looked at
    QTRY_COMPARE(m_app->participants()->count(), 2);
    (*m_bao)->typing.typeHere(id, true);
    QTRY_VERIFY(!m_app->timeline()->typingText().isEmpty());
}

void ClientApp::notifiesAndCarriesOutWhatIsDoneWithANotification()
{
    m_app->setWindowActive(false);
    const ChatId id = *ChatId::parse(m_chat);
    (*m_bao)->outbox.send(id, QStringLiteral("are *you* there?"));
    QTRY_COMPARE(m_notifications->shown.size(), 1);
    QCOMPARE(m_notifications->shown.first(), (QStringList{m_chat, QStringLiteral("bao"), QStringLiteral("are you there?")}));
    QSignalSpy activated(m_app.get(), &ChatApp::notificationActivated);
    m_app->setCurrentChatId({});
    Q_EMIT m_notifications->activated(m_chat);
    QCOMPARE(activated.count(), 1);
    QVERIFY(!activated.first().at(1).toString().isEmpty());
    QCOMPARE(m_app->currentChatId(), m_chat);
    Q_EMIT m_notifications->replied(m_chat, QStringLiteral("yes"));
    QTRY_VERIFY(m_bao->texts(id).contains(QStringLiteral("yes")));
    QTRY_COMPARE(m_app->totalUnread(), 0);
    QTRY_COMPARE(m_notifications->withdrawn, QStringList{m_chat});
    m_app->settings()->setNotificationPreview(false);
    (*m_bao)->outbox.send(id, QStringLiteral("secret"));
    QTRY_COMPARE(m_notifications->shown.size(), 2);
    QVERIFY(!m_notifications->shown.last().last().contains(QStringLiteral("secret")));
    Q_EMIT m_notifications->readMarked(m_chat);
    QTRY_COMPARE(m_app->totalUnread(), 0);
    m_app->setWindowActive(true);
}

void ClientApp::answersWithFieldAndCode()
{
    const QVariantMap error = finished(m_app->changePassword(QStringLiteral("wrong one"), QStringLiteral("a good new one"))).value(QStringLiteral("error")).toMap();
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    QVERIFY(!error.value(QStringLiteral("code")).toString().isEmpty());
    QCOMPARE(m_app->state(), QStringLiteral("ready"));
    QCOMPARE(finished(m_app->send(m_chat, QStringLiteral("   "))).value(QStringLiteral("error")).toMap().value(QStringLiteral("field")), QStringLiteral("content"));
}

void ClientApp::saysWhatTheServerSaysInTheReadersLanguage()
{
    ui::setLanguage(QStringLiteral("de"));
    const auto english = qScopeGuard([] { ui::setLanguage(QStringLiteral("en")); });
    // Over REST and over the live line.
    QCOMPARE(finished(m_app->login({{QStringLiteral("login"), QStringLiteral("nobody")}, {QStringLiteral("password"), QStringLiteral("wrong password")}}))[QStringLiteral("error")].toMap()[QStringLiteral("message")].toString(),
             QStringLiteral("Der Name oder das Passwort ist falsch."));
    QCOMPARE(finished(m_app->joinByCode(QStringLiteral("NO-SUCH-CODE")))[QStringLiteral("error")].toMap()[QStringLiteral("message")].toString(),
             QStringLiteral("Diese Einladung gibt es nicht, oder sie ist abgelaufen oder aufgebraucht."));
    QCOMPARE(serverWords(QStringLiteral("A file may have 5 MB at most.")), QStringLiteral("Eine Datei darf höchstens 5 MB haben."));
    QCOMPARE(serverWords(QStringLiteral("Something new.")), QStringLiteral("Something new."));
    QCOMPARE(serverWords(QString()), QString());
    CoreDriver gone(m_server->url());
    QVERIFY(gone.registerAs(QStringLiteral("gone")));
    CreateChat form;
    form.type = ChatType::Group;
    form.name = QStringLiteral("Last words");
    form.memberIds = {m_bao->me()};
    const auto made = gone.ask<ops::CreateChat>(form);
    QVERIFY(made);
    const ChatId last = made->chat.id;
    QVERIFY(gone->outbox.send(last, QStringLiteral("farewell")));
    QTRY_COMPARE(m_bao->texts(last), QStringList{QStringLiteral("farewell")});
    QVERIFY(gone.ask<ops::RemoveAccount>({QStringLiteral("correct horse battery")}));
    HistoryQuery query;
    query.chatId = last;
    const auto page = m_bao->ask<ops::GetMessages>(query);
    QVERIFY(page);
    QCOMPARE(shownName(page->items.first().sender), QStringLiteral("Gelöschtes Konto"));
    Sender somebody;
    somebody.username = QStringLiteral("mallory");
    somebody.displayName = QStringLiteral("Deleted account");
    QCOMPARE(shownName(somebody), QStringLiteral("Deleted account")); // a name that a person chose
}

void ClientApp::aBusyServerIsToldOfWithTheTimeToWait()
{
    Failure busy = Failure::refused(Error::later(ErrorCode::RateLimited, QStringLiteral("Too many of this kind at once; wait a little."), std::chrono::seconds(7)));
    Q_EMIT m_core->outbox.attemptFailed({}, busy);
    QVERIFY2(m_app->lastError().contains(QStringLiteral("7 second")), qPrintable(m_app->lastError()));
    busy.error.retryAfter = std::chrono::milliseconds(900); // over before it is read
    busy.error.message = QStringLiteral("briefly");
    Q_EMIT m_core->outbox.attemptFailed({}, busy);
    QVERIFY(!m_app->lastError().contains(QStringLiteral("briefly")));
}

void ClientApp::remembersTheLettersOfAList()
{
    QCOMPARE(ui::otherLetters(QStringLiteral("Bảo, ok… 12 – ½")), QString());
    const QString letters = ui::otherLetters(QStringLiteral("Зина: 好的! مرحبا 🙂 明天 😀 да"));
    QCOMPARE(letters, QStringLiteral("З好م🙂"));
    const Settings::ListLetters kept{letters, {}, {QStringLiteral("Some Font"), QStringLiteral("Other Font")}, QStringLiteral("many")};
    m_core->settings.setListLetters(kept);
    QCOMPARE(m_core->settings.listLetters(), kept);
    for (const ui::RowText what : {ui::RowText::Title, ui::RowText::Preview, ui::RowText::Time})
        ui::prepareLetters(what, letters, 2);
}

void ClientApp::remembersWhereLettersWereFound()
{
    const auto families = [] { return QGuiApplication::font().families(); };
    const auto has = [](const QString &family, QFontDatabase::WritingSystem script) { return QFontDatabase::writingSystems(family).contains(script); };
    const QString thai = QStringLiteral("ก");
    const ui::LetterFonts found = ui::fontsOf(thai + QStringLiteral("ขA"));
    const QString family = found.families.first();
    QVERIFY(has(family, QFontDatabase::Thai));
    QVERIFY(!families().contains(family));
    ui::setUpProcess({found.families + QStringList{QStringLiteral("no such font")}, found.among});
    QCOMPARE(families().at(2), family); // after ours and the emoji, which have few
    QVERIFY(!families().contains(QStringLiteral("no such font")));
    QCOMPARE(ui::fontsOf(thai).families, found.families);
    // One that has the letters of a usual one as well would change the look of those: it comes after.
    const QStringList georgian = ui::fontsOf(QStringLiteral("ა")).families;
    const bool alsoArabic = has(georgian.last(), QFontDatabase::Georgian) && has(georgian.last(), QFontDatabase::Arabic);
    QVERIFY(alsoArabic || has(georgian.first(), QFontDatabase::Georgian));
    ui::setUpProcess({found.families, QStringLiteral("before other fonts were installed")});
    QVERIFY(!families().contains(family));
}

void ClientApp::editsRemovesAndTakesBack()
{
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("first try"))));
    QTRY_VERIFY(!row(0, "messageId").toString().isEmpty());
    const QString id = row(0, "messageId").toString();
    QCOMPARE(m_app->timeline()->lastEditable().toMap().value(QStringLiteral("messageId")), id);
    QVERIFY(succeeds(m_app->edit(id, QStringLiteral("second try"))));
    QCOMPARE(row(0, "plainText"), QStringLiteral("second try"));
    QTRY_VERIFY(m_bao->texts(*ChatId::parse(m_chat)).contains(QStringLiteral("second try")));
    QVERIFY(succeeds(m_app->remove(id)));
    QCOMPARE(row(0, "kind"), QStringLiteral("deleted"));
    QVERIFY(succeeds(m_app->undoRemove(id)));
    QCOMPARE(row(0, "kind"), QStringLiteral("text"));
    QVERIFY(m_app->plainTextOf({id}).endsWith(QStringLiteral("Anna: second try")));
    QVERIFY(succeeds(m_app->react(id, QString::fromUtf8("🎉"), true)));
    QTRY_COMPARE(m_bao->ask<ops::GetMessage>({*MessageId::parse(id)})->message.reactions.size(), 1);
}

void ClientApp::editsWhatWaits()
{
    m_core->connection.stop();
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("wiats"))));
    QVERIFY(row(0, "canEdit").toBool());
    const QVariantMap last = m_app->timeline()->lastEditable().toMap();
    QCOMPARE(last.value(QStringLiteral("messageId")), QString());
    const QString id = last.value(QStringLiteral("clientId")).toString();
    QCOMPARE(id, row(0, "clientId"));
    QVERIFY(!finished(m_app->edit(id, QStringLiteral(" "))).value(QStringLiteral("ok")).toBool());
    QVERIFY(succeeds(m_app->edit(id, QStringLiteral("waits"))));
    QCOMPARE(row(0, "plainText"), QStringLiteral("waits"));
    QCOMPARE(row(0, "edited"), false);
    m_core->goOnline();
    QTRY_VERIFY(!row(0, "messageId").toString().isEmpty());
    QTRY_VERIFY(m_bao->texts(*ChatId::parse(m_chat)).contains(QStringLiteral("waits")));
    QVERIFY(!m_bao->texts(*ChatId::parse(m_chat)).contains(QStringLiteral("wiats")));
    // Sent while somebody was at it still: it is a change like any other then.
    QVERIFY(succeeds(m_app->edit(id, QStringLiteral("no longer"))));
    QTRY_VERIFY(m_bao->texts(*ChatId::parse(m_chat)).contains(QStringLiteral("no longer")));
    QTRY_COMPARE(row(0, "edited"), true);
}

void ClientApp::forwardsWordsAndFiles()
{
    const QVariantMap made = finished(m_app->createChat({{QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("name"), QStringLiteral("Forwards")}}));
    const QString target = made.value(QStringLiteral("result")).toMap().value(QStringLiteral("chatId")).toString();
    QVERIFY(!target.isEmpty());
    m_app->setDraft(target, QStringLiteral("not yet"));
    m_app->setCurrentChatId(m_chat);
    const QString path = m_dir.filePath(QStringLiteral("plan.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("the plan") > 0);
    file.close();
    QCOMPARE(m_app->stage({QUrl::fromLocalFile(path)}), 1);
    QVERIFY(succeeds(m_app->sendStaged(m_chat, QStringLiteral("here it is"))));
    QTRY_VERIFY(row(0, "plainText") == QStringLiteral("here it is") && !row(0, "messageId").toString().isEmpty());
    const QString plan = row(0, "messageId").toString();
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("soon"))));
    QTRY_VERIFY(row(0, "plainText") == QStringLiteral("soon") && !row(0, "messageId").toString().isEmpty());
    const QString words = row(0, "messageId").toString();

    QCOMPARE(finished(m_app->forward(QStringLiteral("nowhere"), {plan})).value(QStringLiteral("ok")), false);
    QCOMPARE(finished(m_app->forward(target, {QStringLiteral("nothing")})).value(QStringLiteral("ok")), false);
    QVERIFY(succeeds(m_app->forward(target, {words, plan}))); // as they were chosen; they go as they were sent
    QCOMPARE(m_app->draft(target), QStringLiteral("not yet"));
    m_app->setCurrentChatId(target);
    QTRY_VERIFY(row(0, "plainText") == QStringLiteral("soon") && !row(0, "messageId").toString().isEmpty());
    QCOMPARE(row(1, "plainText"), QStringLiteral("here it is"));
    const QVariantMap attachment = row(1, "attachments").toList().value(0).toMap();
    QCOMPARE(attachment.value(QStringLiteral("name")), QStringLiteral("plan.txt"));
    QCOMPARE(attachment.value(QStringLiteral("state")), QStringLiteral("here")); // the same file, so it need not be fetched
    m_app->setCurrentChatId(m_chat);
}

void ClientApp::showsWhatIsPinned()
{
    m_app->setCurrentChatId(m_chat);
    QTRY_VERIFY(m_app->timeline()->loaded() && m_app->timeline()->count() > 1);
    QCOMPARE(m_app->pins()->count(), 0);
    const auto words = [&](int row) { return m_app->pins()->get(row).value(QStringLiteral("words")).toString(); };
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("**Rules** of the house"))));
    QTRY_COMPARE(row(0, "status"), QStringLiteral("delivered"));
    QVERIFY(succeeds(m_app->pinMessage(row(0, "messageId").toString(), true)));
    QTRY_COMPARE(words(0), QStringLiteral("Rules of the house"));
    const MessageId rules = *MessageId::parse(row(0, "messageId").toString());
    // Also on a device that has just come.
    CoreDriver phone(m_server->url());
    QVERIFY(phone.signInAs(QStringLiteral("bao")));
    const ChatId chat = *ChatId::parse(m_chat);
    phone->history.fetchPins(chat);
    QTRY_COMPARE(phone->cache.pinnedMessages(chat).size(), 1);
    QCOMPARE(phone->cache.pinnedMessages(chat).first().id, rules);
    QVERIFY(succeeds(m_app->pinMessage(rules.toString(), false)));
    QTRY_COMPARE(m_app->pins()->count(), 0);
    QTRY_VERIFY(phone->cache.pinnedMessages(chat).isEmpty());
}

void ClientApp::searchesPeopleRoomsAndMessages()
{
    m_app->users()->setQuery(QStringLiteral("ba"));
    QTRY_COMPARE(m_app->users()->count(), 1);
    QVERIFY(succeeds(m_app->createChat({{QStringLiteral("type"), QStringLiteral("room")}, {QStringLiteral("name"), QStringLiteral("Open House")},
                                        {QStringLiteral("visibility"), QStringLiteral("public")}})));
    QVERIFY(succeeds(m_app->searchRooms(QStringLiteral("open"))));
    QCOMPARE(m_app->rooms()->count(), 1);
    QCOMPARE(m_app->rooms()->get(0).value(QStringLiteral("joined")), true);
    const QVariantMap found = finished(m_app->searchMessages(m_chat, QStringLiteral("second")));
    QVERIFY2(found.value(QStringLiteral("ok")).toBool(), qPrintable(found.value(QStringLiteral("error")).toMap().value(QStringLiteral("message")).toString()));
    QCOMPARE(found.value(QStringLiteral("result")).toMap().value(QStringLiteral("items")).toList().size(), 1);
    m_app->switcher()->setQuery(QStringLiteral("open"));
    QTRY_COMPARE(m_app->switcher()->get(0).value(QStringLiteral("title")), QStringLiteral("Open House"));
    QVERIFY(!m_app->switcher()->get(0).value(QStringLiteral("target")).toString().isEmpty());
    // Somebody nobody here has met, and a room nobody here is in.
    CoreDriver stranger(m_server->url());
    QVERIFY(stranger.registerAs(QStringLiteral("zoltan")));
    CreateChat harbour;
    harbour.type = ChatType::Room;
    harbour.name = QStringLiteral("Zo Harbour");
    harbour.visibility = Visibility::Public;
    QVERIFY(stranger.ask<ops::CreateChat>(harbour));
    m_app->switcher()->setQuery(QStringLiteral("zo"));
    QTRY_COMPARE(m_app->switcher()->count(), 2);
    QStringList kinds{m_app->switcher()->get(0).value(QStringLiteral("kind")).toString(), m_app->switcher()->get(1).value(QStringLiteral("kind")).toString()};
    kinds.sort();
    QCOMPARE(kinds, (QStringList{QStringLiteral("person"), QStringLiteral("room")}));
    m_app->switcher()->setQuery({});
}

void ClientApp::managesChatsAndSessions()
{
    QVERIFY(succeeds(m_app->pinChat(m_chat, true)));
    QTRY_COMPARE(m_app->chats()->get(0).value(QStringLiteral("chatId")), m_chat);
    QCOMPARE(m_app->chats()->get(0).value(QStringLiteral("pinned")), true);
    QVERIFY(succeeds(m_app->archiveChat(m_chat, true)));
    QTRY_COMPARE(m_app->chats()->indexOf(m_chat), -1);
    QVERIFY(succeeds(m_app->archiveChat(m_chat, false)));
    const QString room = m_app->rooms()->get(0).value(QStringLiteral("chatId")).toString();
    QVERIFY(succeeds(m_app->addParticipants(room, {m_bao->me().toString()})));
    QTRY_VERIFY(m_bao->chat(*ChatId::parse(room)));
    QVERIFY(succeeds(m_app->setRole(room, m_bao->me().toString(), QStringLiteral("moderator"))));
    const QVariantMap invite = finished(m_app->createInvite(room, {{QStringLiteral("maxUses"), 3}})).value(QStringLiteral("result")).toMap();
    QVERIFY(!invite.value(QStringLiteral("code")).toString().isEmpty());
    QVERIFY(invite.value(QStringLiteral("url")).toString().endsWith(QStringLiteral("?server=") + m_app->serverUrl())); // says whose it is
    QSignalSpy said(m_app.get(), &ChatApp::lastErrorChanged);
    m_app->openDeepLink(QStringLiteral("confab://nowhere"));
    QTRY_VERIFY(!said.isEmpty() && !m_app->lastError().isEmpty());
    m_app->setCurrentChatId(m_chat);
    QVERIFY(succeeds(m_app->updateChat(room, {{QStringLiteral("name"), QStringLiteral("Open Garden")}})));
    QTRY_COMPARE(m_bao->chat(*ChatId::parse(room))->chat.name, QStringLiteral("Open Garden"));
    QVERIFY(succeeds(m_app->loadSessions()));
    QCOMPARE(m_app->sessions()->count(), 1);
    QCOMPARE(m_app->sessions()->get(0).value(QStringLiteral("current")), true);
    QVERIFY(succeeds(m_app->updateProfile({{QStringLiteral("statusText"), QStringLiteral("Repotting")}})));
    QCOMPARE(m_app->me().value(QStringLiteral("statusText")), QStringLiteral("Repotting"));
    QVERIFY(m_app->diagnosticsText().contains(QStringLiteral("websocket")));
}

void ClientApp::asksBeforeALinkLetsIn()
{
    CreateChat shed;
    shed.type = ChatType::Group;
    shed.name = QStringLiteral("Tool shed");
    const auto made = m_bao->ask<ops::CreateChat>(shed);
    QVERIFY(made);
    CreateInvite form;
    form.chatId = made->chat.id;
    const auto invite = m_bao->ask<ops::CreateInvite>(form);
    QVERIFY(invite);
    QSignalSpy asked(m_app.get(), &ChatApp::joinConfirmationNeeded);
    QSignalSpy requests(m_app.get(), &ChatApp::requestFinished);
    m_app->openDeepLink(invite->url);
    m_app->openLink(m_app->serverUrl() + QStringLiteral("/join/") + invite->code); // as a server with an address of its own writes it
    QCOMPARE(asked.count(), 2);
    // What the server was asked after, it answered after.
    QVERIFY(succeeds(m_app->loadSessions()));
    QCOMPARE(requests.count(), 1);
    QCOMPARE(m_app->chats()->indexOf(made->chat.id.toString()), -1);
    for (const auto &link : asked)
        QCOMPARE(m_app->strangeServer(link.first().toString()), QString());
    QVERIFY(succeeds(m_app->joinByCode(asked.first().first().toString())));
    QTRY_VERIFY(m_app->chats()->indexOf(made->chat.id.toString()) >= 0);
}

void ClientApp::knowsWhoseAnInviteIs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("ours");
    const QUrl ours(m_app->serverUrl());
    QTest::newRow("code") << QStringLiteral(" AbC-123_x ") << QStringLiteral("AbC-123_x") << true;
    QTest::newRow("nobody's") << QStringLiteral("confab://join/AbC") << QStringLiteral("AbC") << true;
    QTest::newRow("ours") << withServer(QStringLiteral("confab://join/AbC"), ours) << QStringLiteral("AbC") << true;
    QTest::newRow("our page") << m_app->serverUrl() + QStringLiteral("/join/AbC/?from=mail") << QStringLiteral("AbC") << true;
    QTest::newRow("another's") << withServer(QStringLiteral("confab://join/AbC"), QUrl(QStringLiteral("https://chat.example.org:444"))) << QStringLiteral("AbC") << false;
    QTest::newRow("another's page") << QStringLiteral("https://chat.example.org/join/AbC") << QStringLiteral("AbC") << false;
    QTest::newRow("without its scheme") << QStringLiteral("chat.example.org/join/AbC") << QStringLiteral("AbC") << false;
    QTest::newRow("another port") << QStringLiteral("http://127.0.0.1:1/join/AbC") << QStringLiteral("AbC") << false;
    QTest::newRow("hidden behind ours") << QStringLiteral("http://127.0.0.1@chat.example.org/join/AbC") << QStringLiteral("AbC") << false;
}

void ClientApp::knowsWhoseAnInviteIs()
{
    QFETCH(QString, pasted);
    QFETCH(QString, code);
    QFETCH(bool, ours);
    QCOMPARE(Invitation::parse(pasted).code, code);
    QCOMPARE(m_app->strangeServer(pasted).isEmpty(), ours);
}

void ClientApp::asksBeforeADeceptiveLink()
{
    QVERIFY(succeeds(m_app->send(m_chat, QStringLiteral("[https://bank.example](https://evil.example/x)"))));
    const QString markup = row(0, "richText").toString();
    const QString href = markup.section(u'"', 1, 1).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    QSignalSpy asked(m_app.get(), &ChatApp::linkConfirmationNeeded);
    m_app->openLink(href);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("https://bank.example"));
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("https://evil.example/x"));
}

void ClientApp::parsesDeepLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("join") << QStringLiteral("confab://join/AbC-123_x") << true;
    QTest::newRow("chat") << QStringLiteral("confab://chat/0190-ab") << true;
    QTest::newRow("message") << QStringLiteral("confab://chat/0190-ab/0191-cd") << true;
    QTest::newRow("other scheme") << QStringLiteral("https://join/x") << false;
    QTest::newRow("nothing to join") << QStringLiteral("confab://join/") << false;
    QTest::newRow("unknown") << QStringLiteral("confab://run/sh") << false;
    QTest::newRow("path tricks") << QStringLiteral("confab://join/..%2f..%2fetc") << false;
    QTest::newRow("markup") << QStringLiteral("confab://join/<img>") << false;
}

void ClientApp::parsesDeepLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    QCOMPARE(DeepLink::parse(url).has_value(), good);
}

void ClientApp::aSecondStartHandsOverItsLink()
{
    SingleInstance first(m_dir.path());
    QVERIFY(first.claim({}));
    first.listen();
    QSignalSpy started(&first, &SingleInstance::started);
    // The second one waits for the first to answer, which here lives in the same thread.
    std::atomic<bool> claimed = true;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance second(m_dir.path());
        claimed = second.claim(QStringLiteral("confab://join/x"));
    }));
    thread->start();
    QTRY_COMPARE(started.count(), 1);
    QTRY_VERIFY(thread->isFinished());
    QVERIFY(!claimed);
    QCOMPARE(started.first().first().toString(), QStringLiteral("confab://join/x"));
}

void ClientApp::ofManyStartsAtOnceOneStays()
{
    constexpr int many = 8;
    for (int round = 0; round < 5; ++round) {
        const QTemporaryDir dir;
        std::atomic<int> firsts = 0;
        std::atomic<int> others = 0;
        std::atomic<int> links = 0;
        std::vector<std::unique_ptr<QThread>> starts;
        for (int i = 0; i < many; ++i) {
            starts.emplace_back(QThread::create([&] {
                SingleInstance one(dir.path());
                connect(&one, &SingleInstance::started, &one, [&] { ++links; }, Qt::DirectConnection);
                if (!one.claim(QStringLiteral("confab://join/x"))) {
                    ++others;
                    return;
                }
                one.listen();
                ++firsts;
                (void)QTest::qWaitFor([&] { return others + firsts == many; }, 30000);
            }));
        }
        for (const auto &start : starts)
            start->start();
        for (const auto &start : starts)
            QTRY_VERIFY_WITH_TIMEOUT(start->isFinished(), 40000);
        QCOMPARE(firsts, 1);
        QCOMPARE(others, many - 1);
        QCOMPARE(links, many - 1);
    }
}

void ClientApp::signsOut()
{
    QVERIFY(m_core->settings.listLetters() != Settings::ListLetters());
    QVERIFY(succeeds(m_app->logout()));
    QCOMPARE(m_app->state(), QStringLiteral("signedOut"));
    QCOMPARE(m_core->settings.listLetters(), Settings::ListLetters());
    QCOMPARE(m_app->chats()->count(), 0);
    QCOMPARE(m_app->currentChatId(), QString());
    // An invite passed on as a link lets one have an account, too.
    CreateInvite invitation;
    CreateChat shed;
    shed.type = ChatType::Group;
    shed.name = QStringLiteral("Potting shed");
    invitation.chatId = m_bao->ask<ops::CreateChat>(shed)->chat.id;
    const auto invite = m_bao->ask<ops::CreateInvite>(invitation);
    QVERIFY(invite);
    QVariantMap newcomer{{QStringLiteral("email"), QStringLiteral("finn@example.org")}, {QStringLiteral("username"), QStringLiteral("finn")},
                         {QStringLiteral("password"), QStringLiteral("correct horse")}, {QStringLiteral("invitation"), QStringLiteral("confab://join/no-such-code")}};
    QCOMPARE(finished(m_app->registerAccount(newcomer)).value(QStringLiteral("ok")), false);
    newcomer[QStringLiteral("invitation")] = withServer(invite->url, QUrl(m_app->serverUrl()));
    QVERIFY(succeeds(m_app->registerAccount(newcomer)));
    QVERIFY(succeeds(m_app->logout()));
    QVERIFY(succeeds(m_app->login({{QStringLiteral("login"), QStringLiteral("anna@example.org")}, {QStringLiteral("password"), QStringLiteral("correct horse")}})));
    QTRY_COMPARE(m_app->connectionState(), QStringLiteral("online"));
    QTRY_VERIFY(m_app->chats()->indexOf(m_chat) >= 0);
    m_app->retranslate();
    QCOMPARE(finished(m_app->deleteAccount(QStringLiteral("not it"))).value(QStringLiteral("ok")), false);
    QVERIFY(succeeds(m_app->deleteAccount(QStringLiteral("correct horse"))));
    QTRY_COMPARE(m_app->state(), QStringLiteral("signedOut"));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void ClientApp::cleanupTestCase()
{
    m_engine.reset();
    m_notifier.reset();
    m_app.reset();
    m_core.reset();
    m_bao.reset();
    m_server.reset();
    qInstallMessageHandler(nullptr);
}

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    ClientApp test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clientapp.moc"

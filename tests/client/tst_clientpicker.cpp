#include "client/app/FilePicker.h"
#include "client/models/FolderModel.h"
#include "tests/client/OwnBus.h"

#include <QAbstractItemModelTester>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");

PickRequest request(PickRequest::Kind kind)
{
    return {.kind = kind, .title = QStringLiteral("Which?"), .folder = QStringLiteral("/tmp"), .name = QStringLiteral("a.txt")};
}

} // namespace

// The desktop's dialogs, which write down what they were asked for.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.FileChooser")

public:
    struct Asked {
        QString method;
        QString title;
        QVariantMap options;
        QString handle;
        QString by;
    };
    QList<Asked> asked;
    bool broken = false;

    void answer(const Asked &one, uint response, const QStringList &uris)
    {
        QDBusMessage signal = QDBusMessage::createTargetedSignal(one.by, one.handle, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        signal << response << QVariantMap{{QStringLiteral("uris"), uris}};
        QDBusConnection(QStringLiteral("desktop")).send(signal);
    }

public Q_SLOTS:
    QDBusObjectPath OpenFile(const QString &, const QString &title, const QVariantMap &options) { return taken(QStringLiteral("OpenFile"), title, options); }
    QDBusObjectPath SaveFile(const QString &, const QString &title, const QVariantMap &options) { return taken(QStringLiteral("SaveFile"), title, options); }

private:
    QDBusObjectPath taken(const QString &method, const QString &title, const QVariantMap &options)
    {
        if (broken) {
            sendErrorReply(QDBusError::UnknownInterface, QStringLiteral("there is nobody to show it"));
            return {};
        }
        const QString by = message().service();
        const QString handle = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2")
                                   .arg(QString(by).mid(1).replace(u'.', u'_'), options.value(QStringLiteral("handle_token")).toString());
        asked.append({method, title, options, handle, by});
        return QDBusObjectPath(handle);
    }
};

// Runs itself once more inside a session bus of its own.
class ClientPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void asksTheDesktop_data();
    void asksTheDesktop();
    void leavesItWhereItIsCalledOff();
    void asksTheScreensWhereTheDesktopHasNone_data();
    void asksTheScreensWhereTheDesktopHasNone();
    void readsAFolder();
    void findsAFolderAboveWhatIsGone();
    void saysWhatCannotBeRead();
    void looksUpWhatIsTyped();

private:
    QDBusConnection m_desktop = QDBusConnection(QString());
    std::unique_ptr<Portal> m_portal;
};

void ClientPicker::initTestCase()
{
    if (test::hasOwnBus())
        return;
    const auto problems = test::runWithOwnBus();
    if (!problems)
        QSKIP("no session bus to be had here");
    QVERIFY2(problems->isEmpty(), problems->constData());
    QSKIP("done inside");
}

void ClientPicker::init()
{
    m_desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
    m_portal = std::make_unique<Portal>();
    QVERIFY(m_desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_portal.get(), QDBusConnection::ExportAllSlots));
}

void ClientPicker::cleanup()
{
    m_desktop.unregisterService(service);
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

void ClientPicker::asksTheDesktop_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantMap>("options");
    const QVariantMap common{{QStringLiteral("modal"), true}, {QStringLiteral("current_folder"), QByteArray("/tmp\0", 5)}};
    const auto with = [&](const QString &name, const QVariant &value) { QVariantMap map = common; map.insert(name, value); return map; };
    QTest::newRow("files") << int(PickRequest::Kind::Files) << QStringLiteral("OpenFile") << with(QStringLiteral("multiple"), true);
    QTest::newRow("folder") << int(PickRequest::Kind::Folder) << QStringLiteral("OpenFile") << with(QStringLiteral("directory"), true);
    QTest::newRow("save") << int(PickRequest::Kind::Save) << QStringLiteral("SaveFile") << with(QStringLiteral("current_name"), QStringLiteral("a.txt"));
}

void ClientPicker::asksTheDesktop()
{
    QFETCH(int, kind);
    QFETCH(QString, method);
    QFETCH(QVariantMap, options);
    QVERIFY(m_desktop.registerService(service));
    FilePicker picker;
    QSignalSpy screens(&picker, &FilePicker::wanted);
    QList<QUrl> got;
    picker.choose(request(PickRequest::Kind(kind)), [&](const QList<QUrl> &urls) { got = urls; });
    QTRY_COMPARE(m_portal->asked.size(), 1);
    QVariantMap asked = m_portal->asked[0].options;
    asked.remove(QStringLiteral("handle_token"));
    QCOMPARE(asked, options);
    QCOMPARE(m_portal->asked[0].method, method);
    QCOMPARE(m_portal->asked[0].title, QStringLiteral("Which?"));
    m_portal->answer(m_portal->asked[0], 0, {QStringLiteral("file:///tmp/a%20b.txt"), QStringLiteral("file:///tmp/c.txt")});
    QTRY_COMPARE(got.size(), 2);
    QCOMPARE(got[0].toLocalFile(), QStringLiteral("/tmp/a b.txt"));
    QCOMPARE(screens.count(), 0);
}

void ClientPicker::leavesItWhereItIsCalledOff()
{
    QVERIFY(m_desktop.registerService(service));
    FilePicker picker;
    QSignalSpy screens(&picker, &FilePicker::wanted);
    bool called = false;
    picker.choose(request(PickRequest::Kind::Files), [&](const QList<QUrl> &) { called = true; });
    QTRY_COMPARE(m_portal->asked.size(), 1);
    m_portal->answer(m_portal->asked[0], 1, {});
    // The next one is answered after it.
    bool second = false;
    picker.choose(request(PickRequest::Kind::Files), [&](const QList<QUrl> &) { second = true; });
    QTRY_COMPARE(m_portal->asked.size(), 2);
    QVERIFY(m_portal->asked[0].handle != m_portal->asked[1].handle);
    m_portal->answer(m_portal->asked[1], 0, {QStringLiteral("file:///tmp/a")});
    QTRY_VERIFY(second);
    QVERIFY(!called);
    QCOMPARE(screens.count(), 0);
}

void ClientPicker::asksTheScreensWhereTheDesktopHasNone_data()
{
    QTest::addColumn<bool>("broken");
    QTest::newRow("no portal") << false;
    QTest::newRow("a portal without such dialogs") << true;
}

void ClientPicker::asksTheScreensWhereTheDesktopHasNone()
{
    QFETCH(bool, broken);
    m_portal->broken = broken;
    if (broken)
        QVERIFY(m_desktop.registerService(service));
    FilePicker picker;
    QSignalSpy screens(&picker, &FilePicker::wanted);
    QList<QUrl> got;
    const auto take = [&](const QList<QUrl> &urls) { got = urls; };
    picker.choose(request(PickRequest::Kind::Save), take);
    QTRY_COMPARE(screens.count(), 1);
    QCOMPARE(screens[0][0].toMap(), (QVariantMap{{QStringLiteral("kind"), QStringLiteral("save")}, {QStringLiteral("title"), QStringLiteral("Which?")},
                                                 {QStringLiteral("folder"), QStringLiteral("/tmp")}, {QStringLiteral("name"), QStringLiteral("a.txt")}}));
    picker.answer({}); // called off
    picker.answer({QUrl(QStringLiteral("file:///tmp/late"))});
    QVERIFY(got.isEmpty());
    picker.choose(request(PickRequest::Kind::Save), take);
    QTRY_COMPARE(screens.count(), 2);
    picker.answer({QUrl(QStringLiteral("file:///tmp/b.txt"))});
    QCOMPARE(got, QList<QUrl>{QUrl(QStringLiteral("file:///tmp/b.txt"))});
}

void ClientPicker::readsAFolder()
{
    QLocale::setDefault(QLocale(QLocale::English)); // C has no numbers in its names
    const QTemporaryDir home;
    const QDir dir(home.path());
    for (const char *name : {"part 10.txt", "Part 2.txt", ".hidden", "a\xE2\x80\xAE" "gpj.exe"}) {
        QFile file(dir.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(dir.mkdir(QStringLiteral("zoo")));
    FolderModel model(nullptr);
    const QAbstractItemModelTester tester(&model);
    const auto names = [&] {
        QStringList list;
        for (int row = 0; row < model.count(); ++row)
            list.append(model.get(row).value(QStringLiteral("fileName")).toString());
        return list;
    };
    model.open(home.path(), false);
    QVERIFY(model.isLoading());
    QTRY_VERIFY(!model.isLoading());
    const QString turned = QString::fromUtf8("a\xE2\x80\xAE" "gpj.exe");
    QCOMPARE(names(), (QStringList{QStringLiteral("zoo"), turned, QStringLiteral("Part 2.txt"), QStringLiteral("part 10.txt")}));
    QVERIFY(!model.get(1).value(QStringLiteral("name")).toString().contains(QChar(0x202e))); // reads as it is written
    QCOMPARE(model.get(1).value(QStringLiteral("url")).toUrl().toLocalFile(), dir.filePath(turned));
    model.setFilter(QStringLiteral("PART"));
    QCOMPARE(names(), (QStringList{QStringLiteral("Part 2.txt"), QStringLiteral("part 10.txt")}));
    model.setFilter(QStringLiteral("."));
    QVERIFY(names().contains(QStringLiteral(".hidden")));

    model.open(home.path(), true);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(names(), QStringList{QStringLiteral("zoo")});
    model.enter(0);
    QCOMPARE(model.path(), dir.filePath(QStringLiteral("zoo")));
    model.up();
    QCOMPARE(model.path(), home.path());
    QTRY_COMPARE(names(), QStringList{QStringLiteral("zoo")});
}

void ClientPicker::findsAFolderAboveWhatIsGone()
{
    const QTemporaryDir home;
    FolderModel model(nullptr);
    model.open(home.filePath(QStringLiteral("gone/and/gone")), false);
    QCOMPARE(model.path(), home.path());
    model.open({}, false);
    QCOMPARE(model.path(), QDir::homePath());
    model.open(QStringLiteral("/"), false);
    QVERIFY(model.isAtTop());
    model.up();
    QCOMPARE(model.path(), QStringLiteral("/"));
}

void ClientPicker::saysWhatCannotBeRead()
{
    const QTemporaryDir home;
    const QString closed = home.filePath(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(closed));
    QVERIFY(QFile::setPermissions(closed, {}));
    if (QDir(closed).isReadable())
        QSKIP("this user may read everything");
    FolderModel model(nullptr);
    model.open(closed, false);
    QTRY_VERIFY(!model.problem().isEmpty());
    model.up();
    QVERIFY(model.problem().isEmpty());
}

void ClientPicker::looksUpWhatIsTyped()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(QStringLiteral("inner")));
    QFile file(home.filePath(QStringLiteral("50% #1?.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    FolderModel model(nullptr);
    model.open(home.path(), false);
    const auto look = [&](const QString &typed) { return model.lookUp(typed); };
    QCOMPARE(look(QStringLiteral("50% #1?.txt"))[QStringLiteral("url")].toUrl().toLocalFile(), file.fileName());
    QCOMPARE(look(QStringLiteral("50% #1?.txt"))[QStringLiteral("exists")], true);
    QCOMPARE(look(QStringLiteral("inner"))[QStringLiteral("isFolder")], true);
    QCOMPARE(look(QStringLiteral("new.txt"))[QStringLiteral("exists")], false);
    QCOMPARE(look(QStringLiteral("new.txt"))[QStringLiteral("path")], home.filePath(QStringLiteral("new.txt")));
    QCOMPARE(look(QStringLiteral("~"))[QStringLiteral("path")], QDir::homePath());
    QCOMPARE(look(QStringLiteral("."))[QStringLiteral("path")], home.path());
    QVERIFY(look(QStringLiteral("  "))[QStringLiteral("url")].toUrl().isEmpty());
}

QTEST_MAIN(ClientPicker)
#include "tst_clientpicker.moc"

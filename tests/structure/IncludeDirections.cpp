#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

// Keeps the arrows between the folders as docs/architecture.md draws them, by reading the #include lines.

namespace {

struct Folder {
    QStringList mayInclude;    // prefixes of the folders of ours, besides itself
    QStringList mayNotInclude; // prefixes of system headers that have no business there
};

const QStringList noNetwork{QStringLiteral("QTcp"), QStringLiteral("QSsl"), QStringLiteral("QWebSocket"), QStringLiteral("QNetwork")};
const QStringList noSql{QStringLiteral("QSql")};
const QStringList noScreen{QStringLiteral("QQml"), QStringLiteral("QQuick"), QStringLiteral("QGui"), QStringLiteral("QWidget"),
                           QStringLiteral("QApplication"), QStringLiteral("QWindow")};

// The longest prefix of a file's path decides.
const std::map<QString, Folder> &folders()
{
    const QStringList noIo = noNetwork + noSql + noScreen;
    const QString base = QStringLiteral("common/base/");
    const QString common = QStringLiteral("common/");
    const QString bus = QStringLiteral("server/bus/");
    const QString featureBase = QStringLiteral("server/features/base/");
    static const std::map<QString, Folder> map{
        {QStringLiteral("common/base/"), {{}, noIo}},
        {QStringLiteral("common/socketio/"), {{base}, noIo}},
        {QStringLiteral("common/protocol/"), {{base}, noIo}},

        {QStringLiteral("server/bus/"), {{common}, noSql + noScreen}},
        {QStringLiteral("server/storage/"), {{common}, noNetwork + noScreen}},
        // Rotating a refresh token is one transaction of its own store.
        {QStringLiteral("server/auth/"), {{common, QStringLiteral("server/storage/")}, noNetwork + noSql + noScreen}},
        {QStringLiteral("server/media/"), {{common}, noNetwork + noSql}},
        {QStringLiteral("server/transport/"), {{common}, noSql + noScreen}},
        {QStringLiteral("server/api/"), {{common}, noIo}},
        {QStringLiteral("server/features/base/"), {{common, bus}, noIo}},
        {QStringLiteral("server/features/"),
         {{common, bus, featureBase, QStringLiteral("server/storage/"), QStringLiteral("server/auth/"), QStringLiteral("server/media/")}, noIo}},
        {QStringLiteral("server/net/"),
         {{common, bus, featureBase, QStringLiteral("server/transport/"), QStringLiteral("server/api/")}, noSql + noScreen}},
        {QStringLiteral("server/app/"), {{common, QStringLiteral("server/")}, noSql + noScreen}},
        {QStringLiteral("server/ctl/"),
         {{common, QStringLiteral("server/app/"), QStringLiteral("server/auth/"), QStringLiteral("server/storage/"), QStringLiteral("server/media/")}, noSql + noScreen}},
        {QStringLiteral("server/"), {{common, QStringLiteral("server/app/")}, noIo}},

        {QStringLiteral("client/core/"), {{common, QStringLiteral("client/cache/")}, noSql + noScreen}},
        {QStringLiteral("client/cache/"), {{common}, noNetwork + noScreen}},
        {QStringLiteral("client/media/"), {{common, QStringLiteral("client/core/"), QStringLiteral("client/cache/")}, noSql}},
        {QStringLiteral("client/models/"),
         {{common, QStringLiteral("client/core/"), QStringLiteral("client/cache/"), QStringLiteral("client/media/")}, noNetwork + noSql}},
        {QStringLiteral("client/app/"), {{common, QStringLiteral("client/")}, noSql}},
        {QStringLiteral("client/"), {{common, QStringLiteral("client/app/"), QStringLiteral("qml/ui/")}, noNetwork + noSql}},
    };
    return map;
}

const std::pair<const QString, Folder> *folderOf(const QString &file)
{
    const std::pair<const QString, Folder> *found = nullptr;
    for (const auto &entry : folders()) {
        if (file.startsWith(entry.first) && (!found || entry.first.size() > found->first.size()))
            found = &entry;
    }
    return found;
}

bool startsWithAny(const QString &text, const QStringList &prefixes)
{
    return std::ranges::any_of(prefixes, [&](const QString &prefix) { return text.startsWith(prefix); });
}

// A file in a folder of its own topic, as server/features/chats/, may include its own folder only, not its siblings.
QString ownFolder(const QString &file)
{
    return file.left(file.lastIndexOf(u'/') + 1);
}

// What is wrong with one include line of a file, or nothing.
QString complaint(const QString &file, const QString &included, bool quoted)
{
    const auto *folder = folderOf(file);
    if (!folder)
        return QStringLiteral("lies in no folder that the house knows: give it a place in tests/structure");
    if (!quoted) {
        return startsWithAny(included, folder->second.mayNotInclude)
            ? QStringLiteral("has no business with <%1>").arg(included) : QString();
    }
    if (!included.contains(u'/')) // what moc and the build generate
        return included.endsWith(u".moc") || included.startsWith(u"moc_")
            ? QString() : QStringLiteral("includes \"%1\" by a path that does not begin at the repository's root").arg(included);
    if (included.startsWith(ownFolder(file)))
        return {};
    if (startsWithAny(included, folder->second.mayInclude))
        return {};
    // The folder itself, but not a sibling topic's.
    if (ownFolder(file).startsWith(ownFolder(included)) && included.startsWith(folder->first))
        return {};
    return QStringLiteral("may not include \"%1\"").arg(included);
}

} // namespace

class IncludeDirections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeGoesTheWayOfTheHouse();
    void aWrongArrowWouldBeSeen_data();
    void aWrongArrowWouldBeSeen();
};

void IncludeDirections::everyIncludeGoesTheWayOfTheHouse()
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QStringList complaints;
    int files = 0;
    for (const char *top : {"common", "server", "client"}) {
        QDirIterator it(QStringLiteral(CONFAB_SOURCE_DIR "/") + QLatin1StringView(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile source(it.next());
            const QString file = source.fileName().sliced(qsizetype(sizeof(CONFAB_SOURCE_DIR)));
            QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(file));
            ++files;
            int line = 0;
            while (!source.atEnd()) {
                ++line;
                const auto match = include.match(QString::fromUtf8(source.readLine()));
                if (!match.hasMatch())
                    continue;
                const bool quoted = match.captured(1) == u"\"";
                const QString included = match.captured(2);
                QString wrong = complaint(file, included, quoted);
                if (quoted && included.contains(u'/') && !QFile::exists(QStringLiteral(CONFAB_SOURCE_DIR "/") + included))
                    wrong = QStringLiteral("includes \"%1\", which is no path from the repository's root").arg(included);
                if (!wrong.isEmpty())
                    complaints += QStringLiteral("%1:%2 %3").arg(file).arg(line).arg(wrong);
            }
        }
    }
    QVERIFY2(files > 20, "the sources were not found");
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

void IncludeDirections::aWrongArrowWouldBeSeen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *name, const char *file, const char *included, bool quoted, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(included) << quoted << allowed;
    };
    row("common knows no server", "common/base/Id.h", "server/bus/EventBus.h", true, false);
    row("a feature knows no net", "server/features/chats/X.cpp", "server/net/X.h", true, false);
    row("a feature knows no other feature", "server/features/chats/X.cpp", "server/features/messages/X.h", true, false);
    row("a feature knows no SQL", "server/features/chats/X.cpp", "QSqlQuery", false, false);
    row("a feature knows its base", "server/features/chats/X.cpp", "server/features/base/Feature.h", true, true);
    row("features/base knows no feature", "server/features/base/X.cpp", "server/features/chats/X.h", true, false);
    row("the client's core has no screen", "client/core/X.cpp", "QQuickItem", false, false);
    row("nobody includes relatively", "server/bus/LocalBus.cpp", "LocalBus.h", true, false);
    row("everybody knows common", "server/bus/LocalBus.cpp", "common/base/Id.h", true, true);
}

void IncludeDirections::aWrongArrowWouldBeSeen()
{
    QFETCH(QString, file);
    QFETCH(QString, included);
    QFETCH(bool, quoted);
    QFETCH(bool, allowed);
    QCOMPARE(complaint(file, included, quoted).isEmpty(), allowed);
}

QTEST_GUILESS_MAIN(IncludeDirections)
#include "IncludeDirections.moc"

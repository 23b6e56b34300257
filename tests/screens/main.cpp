// confab-screens --shoot FOLDER [--only TEXT]: writes the shots of shots.json (whose name contains TEXT) to FOLDER.
#include "tests/screens/Camera.h"
#include "tests/screens/DemoTown.h"

#include <QGuiApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStyleHints>

using namespace Qt::StringLiterals;
using namespace confab::screens;

namespace {

std::optional<QList<Shot>> shots(const QString &wanted)
{
    QFile file(QStringLiteral(CONFAB_SCREENS_DIR "/shots.json"));
    QJsonParseError error;
    const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error) : QJsonDocument();
    if (!document.isArray()) {
        qCritical("%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
        return std::nullopt;
    }
    QList<Shot> list;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        if (Shot shot = Shot::fromJson(value.toObject()); shot.name.contains(wanted))
            list.append(std::move(shot));
    }
    return list;
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"confab"_s);
    QCoreApplication::setApplicationName(u"confab"_s);
    QCoreApplication::setApplicationVersion(u"" CONFAB_VERSION ""_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.addOptions({{u"shoot"_s, u"Write pictures to this folder."_s, u"folder"_s, u"build/screenshots"_s},
                       {u"only"_s, u"Only shots whose name contains this."_s, u"text"_s}});
    parser.process(application);
    const QString folder = parser.value(u"shoot"_s);
    const auto all = shots(parser.value(u"only"_s));
    if (!all)
        return 2;
    if (all->isEmpty())
        return 0;
    QDir().mkpath(folder);
    QCursor::setPos(-100, -100); // nothing is hovered
    QGuiApplication::styleHints()->setCursorFlashTime(0); // or the same picture is not the same twice

    DemoTown town;
    Camera camera(town.url());
    if (!town.start() || !camera.open())
        return 1;
    int failed = 0;
    const auto takeAll = [&](const QString &when) {
        for (const Shot &shot : *all) {
            if (shot.when != when)
                continue;
            const auto type = [&] { town.type(shot.typing, shot.chat); };
            failed += camera.take(shot, u"%1/%2.png"_s.arg(folder, shot.name), shot.typing.isEmpty() ? std::function<void()>() : type) ? 0 : 1;
        }
    };
    takeAll(u"signedOut"_s);
    if (!camera.signIn(u"anna"_s, DemoTown::password())) {
        qCritical("could not sign in");
        return 1;
    }
    takeAll({});
    town.stop();
    if (!camera.waitForOffline())
        return 1;
    takeAll(u"offline"_s);
    return failed ? 1 : 0;
}

// confab-gallery: every screen on made-up data. Without arguments a window to browse; with --shoot it writes pictures.
#include "qml/gallery/Photographer.h"
#include "qml/gallery/mock/SamplePictures.h"
#include "qml/ui/UiSetup.h"

#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQmlApplicationEngine>
#include <QQmlExtensionPlugin>
#include <QStyleHints>

Q_IMPORT_QML_PLUGIN(Confab_MockPlugin)

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

int shoot(const QString &folder, const QString &wanted, const QString &from)
{
    QFile list(from.isEmpty() ? u":/qt/qml/Confab/Gallery/shots.json"_s : from);
    if (!list.open(QIODevice::ReadOnly)) {
        qCritical("no list of shots at %s", qPrintable(list.fileName()));
        return 2;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(list.readAll(), &error);
    if (error.error != QJsonParseError::NoError) {
        qCritical("%s: %s", qPrintable(list.fileName()), qPrintable(error.errorString()));
        return 2;
    }
    QCursor::setPos(-100, -100); // nothing is hovered
    QGuiApplication::styleHints()->setCursorFlashTime(0); // or the same picture is not the same twice
    QDir().mkpath(folder);
    int failed = 0;
    gallery::Photographer photographer;
    const QJsonArray shots = document.array();
    for (const QJsonValue &value : shots) {
        const QJsonObject json = value.toObject();
        if (!wanted.isEmpty() && !json[u"name"].toString().contains(wanted))
            continue;
        const gallery::Shot shot = gallery::Shot::fromJson(json, {});
        failed += photographer.take(shot, u"%1/%2.png"_s.arg(folder, shot.name)) ? 0 : 1;
    }
    return failed ? 1 : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    ui::setUpProcess();

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"shoot"_s, u"Write pictures to this folder and end."_s, u"folder"_s},
                       {u"only"_s, u"Only shots whose name contains this."_s, u"text"_s},
                       {u"list"_s, u"Another list of shots."_s, u"file"_s},
                       {u"language"_s, u"Language of the window."_s, u"code"_s, u"en"_s}});
    parser.process(app);
    if (parser.isSet(u"shoot"_s))
        return shoot(parser.value(u"shoot"_s), parser.value(u"only"_s), parser.value(u"list"_s));

    QGuiApplication::setQuitOnLastWindowClosed(true);
    ui::setLanguage(parser.value(u"language"_s));
    QQmlApplicationEngine engine;
    ui::setUpEngine(engine);
    engine.addImageProvider(u"sample"_s, new gallery::SamplePictures);
    engine.load(QUrl(u"qrc:/qt/qml/Confab/Gallery/Browser.qml"_s));
    return engine.rootObjects().isEmpty() ? 1 : app.exec();
}

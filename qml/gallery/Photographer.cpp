#include "qml/gallery/Photographer.h"

#include "qml/gallery/mock/SamplePictures.h"
#include "qml/ui/UiSetup.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace confab::gallery {

namespace {

constexpr int settleTime = 350; // ms for pictures to load and transitions to end

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void evaluate(QObject *scope, const QString &script)
{
    QQmlExpression expression(qmlContext(scope), scope, script);
    expression.evaluate();
    if (expression.hasError())
        qWarning("%s", qPrintable(expression.error().toString()));
}

} // namespace

Shot Shot::fromJson(const QJsonObject &json, const Shot &base)
{
    Shot shot = base;
    const QJsonArray size = json[u"size"].toArray();
    if (size.size() == 2)
        shot.size = {size[0].toInt(), size[1].toInt()};
    shot.name = json[u"name"].toString(base.name);
    shot.page = json[u"page"].toString(base.page);
    shot.theme = json[u"theme"].toString(base.theme);
    shot.scale = json[u"scale"].toDouble(base.scale);
    shot.language = json[u"language"].toString(base.language);
    shot.scenario = json[u"scenario"].toString(base.scenario);
    shot.chat = json[u"chat"].toString(base.chat);
    shot.script = json[u"script"].toString(base.script);
    shot.touch = json[u"touch"].toBool(base.touch);
    return shot;
}

bool takePicture(const Shot &shot, const QString &file)
{
    ui::setLanguage(shot.language);
    QQmlApplicationEngine engine;
    ui::setUpEngine(engine);
    engine.addImageProvider(u"sample"_s, new SamplePictures);

    engine.setInitialProperties({{u"scenario"_s, shot.scenario}, {u"theme"_s, shot.theme}, {u"textScale"_s, shot.scale},
                                 {u"chat"_s, shot.chat}, {u"page"_s, shot.page}, {u"touch"_s, shot.touch},
                                 {u"windowWidth"_s, shot.size.width()}, {u"windowHeight"_s, shot.size.height()}});
    engine.load(QUrl(u"qrc:/qt/qml/Confab/Gallery/Stage.qml"_s));
    if (engine.rootObjects().isEmpty()) {
        qWarning("%s did not load", qPrintable(shot.name));
        return false;
    }
    QObject *stage = engine.rootObjects().constFirst();
    auto *window = stage->property("window").value<QQuickWindow *>();
    if (!window) {
        qWarning("%s has no window", qPrintable(shot.name));
        return false;
    }
    spin(settleTime);
    if (!shot.script.isEmpty()) {
        evaluate(stage, shot.script);
        spin(settleTime);
    }
    const QImage image = window->grabWindow();
    if (image.isNull() || !image.save(file)) {
        qWarning("%s could not be saved", qPrintable(file));
        return false;
    }
    return true;
}

} // namespace confab::gallery

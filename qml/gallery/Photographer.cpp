#include "qml/gallery/Photographer.h"

#include "qml/gallery/Stillness.h"
#include "qml/gallery/mock/SamplePictures.h"
#include "qml/ui/UiSetup.h"

#include <QImage>
#include <QJsonArray>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace confab::gallery {

namespace {

constexpr int pause = 320; // ms: what is typed is searched for after a moment, and skeletons wait for one

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

Photographer::Photographer()
{
    ui::setUpEngine(m_engine);
    m_engine.addImageProvider(u"sample"_s, new SamplePictures);
    m_stage = std::make_unique<QQmlComponent>(&m_engine, QUrl(u"qrc:/qt/qml/Confab/Gallery/Stage.qml"_s));
}

bool Photographer::take(const Shot &shot, const QString &file)
{
    ui::setLanguage(shot.language);
    const std::unique_ptr<QObject> stage(m_stage->createWithInitialProperties(
        {{u"scenario"_s, shot.scenario}, {u"theme"_s, shot.theme}, {u"textScale"_s, shot.scale}, {u"chat"_s, shot.chat}, {u"page"_s, shot.page},
         {u"touch"_s, shot.touch}, {u"windowWidth"_s, shot.size.width()}, {u"windowHeight"_s, shot.size.height()}}));
    if (!stage) {
        qWarning("%s did not load: %s", qPrintable(shot.name), qPrintable(m_stage->errorString()));
        return false;
    }
    auto *window = stage->property("window").value<QQuickWindow *>();
    if (!window) {
        qWarning("%s has no window", qPrintable(shot.name));
        return false;
    }
    waitUntilStill(*window, 0);
    if (!shot.script.isEmpty()) {
        evaluate(stage.get(), shot.script);
        waitUntilStill(*window, pause);
    }
    const QImage image = window->grabWindow();
    if (image.isNull() || !image.save(file)) {
        qWarning("%s could not be saved", qPrintable(file));
        return false;
    }
    return true;
}

} // namespace confab::gallery

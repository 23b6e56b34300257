#include "qml/gallery/mock/SamplePictures.h"
#include "qml/ui/UiSetup.h"
#include "tests/qml/Census.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Confab_MockPlugin)

using namespace Qt::StringLiterals;

// Gives the tests what main() gives the client.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { confab::ui::setUpProcess(); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        confab::ui::setLanguage(u"en"_s);
        confab::ui::setUpEngine(*engine);
        engine->addImageProvider(u"sample"_s, new confab::gallery::SamplePictures);
        engine->rootContext()->setContextProperty(u"census"_s, &m_census);
    }

private:
    Census m_census;
};

QUICK_TEST_MAIN_WITH_SETUP(confab, Setup)

#include "main.moc"

#include "tests/server/images/Inspecting.h"
#include "tests/server/images/Pictures.h"

#include <QTest>

#include <atomic>

using namespace confab;
using namespace confab::test;
using namespace std::chrono_literals;

namespace {

bool knowsNothing(const FileFacts &facts)
{
    return !facts.mediaType && !facts.width && !facts.placeholder && !facts.replacement && facts.thumbnails.isEmpty();
}

const QByteArray picture = pngHead({1, 1}, 8, 2);
const QByteArray hash = "L0EyjZfQfQfQfQfQfQfQfQfQfQfQ";

} // namespace

// The process that looks at pictures may do whatever a picture makes it do.
class ImageHelperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatHangsIsKilled();
    void oneThatCrashesIsNoHarm();
    void oneThatIsNotThereIsNoHarm();
    void whatItFoundBeforeItCrashedIsKept();
    void itsWordIsNotTakenForMoreThanItCanBe_data();
    void itsWordIsNotTakenForMoreThanItCanBe();
    void noFileOutsideItsFolderIsTaken();
    void oneThatTalksWithoutEndIsKilled();
    void oneThatHangsDoesNotHoldUpOthers();
    void allAreAnsweredAtTheEnd();
};

void ImageHelperTest::oneThatHangsIsKilled()
{
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("exec sleep 600"), .limit = 200ms});
    QVERIFY(knowsNothing(inspecting.inspect(picture)));
}

void ImageHelperTest::oneThatCrashesIsNoHarm()
{
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("kill -SEGV $$")});
    QVERIFY(knowsNothing(inspecting.inspect(picture)));
}

void ImageHelperTest::oneThatIsNotThereIsNoHarm()
{
    Inspecting inspecting({.program = QStringLiteral("/nonexistent/confab-media")});
    QVERIFY(knowsNothing(inspecting.inspect(picture)));
}

void ImageHelperTest::whatItFoundBeforeItCrashedIsKept()
{
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program(R"(echo cleaned > "$1/clean"; echo '{"type":"image/png","clean":true}'; kill -KILL $$)")});
    const FileFacts facts = inspecting.inspect(picture);
    QCOMPARE(facts.mediaType, QStringLiteral("image/png"));
    QVERIFY(facts.replacement && !facts.width);
}

void ImageHelperTest::itsWordIsNotTakenForMoreThanItCanBe_data()
{
    const QByteArray type = R"({"type":"image/png","clean":false})";
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a type that is shown otherwise") << QByteArray(R"({"type":"text/html","clean":false})");
    QTest::newRow("sizes only") << R"({"width":1,"height":1,"placeholder":")" + hash + R"(","thumbnails":[]})";
    QTest::newRow("a size below nothing") << type + '\n' + R"({"width":-1,"height":1,"placeholder":")" + hash + R"("})";
    QTest::newRow("a size beyond all") << type + '\n' + R"({"width":1e9,"height":1,"placeholder":")" + hash + R"("})";
    QTest::newRow("a placeholder that is none") << type + '\n' + R"({"width":1,"height":1,"placeholder":"<script>alert1</script>"})";
    QTest::newRow("no JSON") << QByteArray("type = image");
    QTest::newRow("a replacement that is not there") << QByteArray(R"({"type":"image/png","clean":true})");
}

void ImageHelperTest::itsWordIsNotTakenForMoreThanItCanBe()
{
    QFETCH(QByteArray, says);
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("echo '" + says + "'")});
    const FileFacts facts = inspecting.inspect(picture);
    QVERIFY(!facts.mediaType || facts.mediaType == QStringLiteral("image/png"));
    QVERIFY(!facts.width && !facts.placeholder && !facts.replacement && facts.thumbnails.isEmpty());
}

void ImageHelperTest::noFileOutsideItsFolderIsTaken()
{
    Inspecting inspecting;
    const QByteArray said = R"({"type":"image/png","clean":true})" "\n" R"({"width":1,"height":1,"placeholder":")" + hash + R"(","thumbnails":[{"name":"../1","type":"image/png"},{"name":"small","type":"image/png"},{"name":"medium","type":"image/jpeg"},{"name":"medium","type":"image/jpeg"}]})";
    inspecting.setSettings({.program = inspecting.program(R"(cd "$1"; ln -s /etc/passwd clean; ln -s /etc/passwd small; echo it > medium; echo ')" + said + "'")});
    const FileFacts facts = inspecting.inspect(picture);
    QCOMPARE(facts.width, 1);
    QVERIFY(!facts.replacement);
    QCOMPARE(facts.thumbnails.size(), 1);
    QCOMPARE(facts.thumbnails[0].size, ThumbnailSize::Medium);
}

void ImageHelperTest::oneThatTalksWithoutEndIsKilled()
{
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("exec yes")});
    QVERIFY(knowsNothing(inspecting.inspect(picture)));
}

void ImageHelperTest::oneThatHangsDoesNotHoldUpOthers()
{
    Inspecting inspecting;
    // The first file hangs, the others do not.
    inspecting.setSettings({.program = inspecting.program(R"(case $1 in */1.work) exec sleep 600;; esac; echo '{"type":"image/png","clean":false}')"),
                            .atOnce = 2, .limit = 60s});
    std::atomic<int> answered{0};
    std::atomic<bool> firstAnswered{false};
    inspecting.ask(picture, [&](const FileFacts &) { firstAnswered = true; });
    for (int i = 0; i < 20; ++i) {
        inspecting.ask(picture, [&](const FileFacts &facts) {
            if (facts.mediaType)
                ++answered;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 20, 60'000);
    QVERIFY(!firstAnswered);
    inspecting.end();
    QVERIFY(firstAnswered);
}

void ImageHelperTest::allAreAnsweredAtTheEnd()
{
    Inspecting inspecting;
    inspecting.setSettings({.program = inspecting.program("exec sleep 600")});
    std::atomic<int> answered{0};
    for (int i = 0; i < 10; ++i)
        inspecting.ask(picture, [&](const FileFacts &facts) { answered += knowsNothing(facts); });
    inspecting.end();
    QCOMPARE(answered.load(), 10);
}

QTEST_GUILESS_MAIN(ImageHelperTest)
#include "tst_imagehelper.moc"

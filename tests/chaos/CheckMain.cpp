#include "tests/chaos/Judge.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace confab::test;

// confab-check: decides from histories and the database whether the promises were kept. 0: they were; 1: they were not, and
// what broke them is written; 2: it cannot be decided.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Decides from histories and the server's database whether the promises I1 to I10 were kept."));
    parser.addHelpOption();
    const QCommandLineOption database(QStringLiteral("database"), QStringLiteral("The server's database."), QStringLiteral("file"));
    const QCommandLineOption settle(QStringLiteral("settle"), QStringLiteral("Seconds in which everyone must have everything once it is quiet."),
                                    QStringLiteral("seconds"), QStringLiteral("5"));
    parser.addOptions({database, settle});
    parser.addPositionalArgument(QStringLiteral("history"), QStringLiteral("Histories: files of JSON lines."), QStringLiteral("history…"));
    parser.process(app);
    if (!parser.isSet(database) || parser.positionalArguments().isEmpty())
        parser.showHelp(2);

    Evidence evidence;
    evidence.settling = std::chrono::milliseconds(qint64(parser.value(settle).toDouble() * 1000));
    for (const QString &path : parser.positionalArguments()) {
        if (const QString wrong = evidence.histories.read(path); !wrong.isEmpty()) {
            std::fprintf(stderr, "confab-check: %s\n", qPrintable(wrong));
            return 2;
        }
    }
    if (const QString wrong = evidence.log.read(parser.value(database), evidence.histories.names); !wrong.isEmpty()) {
        std::fprintf(stderr, "confab-check: %s\n", qPrintable(wrong));
        return 2;
    }
    const Breaches breaches = judge(evidence);
    for (const QString &text : breaches.texts())
        std::printf("%s\n", qPrintable(text));
    int total = 0;
    for (int promise = 1; promise <= Breaches::promises; ++promise)
        total += breaches.of(promise);
    std::printf("%s\n", qPrintable(summaryOf(evidence) + (total ? QStringLiteral("; %1 breaches").arg(total) : QStringLiteral("; every promise kept"))));
    return total ? 1 : 0;
}

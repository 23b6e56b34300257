#include "tests/chaos/Faults.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>

using namespace confab::test;

namespace {

constexpr int skippedCode = 77; // as test runners know it

// Holds the database's lock until it is ended. As a process of its own, for a process does not lock out itself.
int holdLock(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000"));
    QSqlQuery query(database.open() ? database : QSqlDatabase());
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE"))) {
        std::fprintf(stderr, "%s\n", qPrintable(query.lastError().text()));
        return 1;
    }
    std::printf("locked\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

struct Run {
    const FaultKind &kind;
    quint32 seed;
    int rounds;
    std::chrono::minutes minutes; // goes on until then; 0: as many rounds as there are
    bool steady;                  // each fault meets everybody, at the full rate
};

QString perform(Stage &stage, const Run &run, int &played)
{
    if (run.kind.prepare) {
        if (const QString wrong = run.kind.prepare(stage); !wrong.isEmpty())
            return wrong;
    }
    if (const QString wrong = stage.trial().begin(); !wrong.isEmpty())
        return wrong;
    QElapsedTimer clock;
    clock.start();
    const auto script = faultScript(run.seed, run.rounds, stage.people());
    for (const FaultStep &step : script) {
        if (run.minutes.count() > 0 && std::chrono::milliseconds(clock.elapsed()) > run.minutes)
            break;
        if (run.steady) {
            if (const QString wrong = stage.talkSteadily(); !wrong.isEmpty())
                return wrong;
        }
        if (const QString wrong = stage.talkFor(step.after); !wrong.isEmpty())
            return wrong;
        if (step.person > 0) {
            if (const QString wrong = stage.trial().exclude(step.person); !wrong.isEmpty())
                return wrong;
            stage.trial().member(step.person).readHistory();
        }
        if (const QString wrong = run.kind.play(stage, step.amount); !wrong.isEmpty())
            return QStringLiteral("round %1 (%2): %3").arg(played + 1).arg(written(step), wrong);
        if (step.person > 0) {
            if (const QString wrong = stage.trial().readmit(step.person); !wrong.isEmpty())
                return wrong;
        }
        ++played;
    }
    if (const QString wrong = stage.hush(); !wrong.isEmpty())
        return wrong;
    return stage.trial().judgement();
}

int play(const Run &run, Stage::Settings settings, const QString &keep)
{
    const QTemporaryDir dir;
    settings.room.history = (keep.isEmpty() ? dir.path() : keep) + QStringLiteral("/%1-%2.jsonl").arg(QString::fromLatin1(run.kind.name)).arg(run.seed);
    settings.room.proxySeed = run.seed;
    if (run.kind.set)
        run.kind.set(settings);
    Stage stage(settings);
    int played = 0;
    QElapsedTimer clock;
    clock.start();
    const QString wrong = perform(stage, run, played);
    QJsonObject result{{QStringLiteral("kind"), QString::fromLatin1(run.kind.name)}, {QStringLiteral("seed"), qint64(run.seed)},
                       {QStringLiteral("faults"), played}, {QStringLiteral("seconds"), double(clock.elapsed()) / 1000},
                       {QStringLiteral("acknowledged"), stage.trial().acknowledged()}, {QStringLiteral("judged"), stage.trial().summary()}};
    QJsonObject figures;
    for (const auto &[name, value] : stage.figures())
        figures.insert(name, value);
    result.insert(QStringLiteral("figures"), figures);
    const bool skipped = !stage.skipped().isEmpty();
    result.insert(QStringLiteral("verdict"), skipped ? QStringLiteral("skipped: ") + stage.skipped() : wrong.isEmpty() ? QStringLiteral("kept") : wrong);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    if (!wrong.isEmpty() && !skipped)
        std::fprintf(stderr, "the server said at last:\n%s\n", stage.server().output().right(3000).constData());
    if (stage.server().isRunning())
        stage.server().terminate();
    if (run.kind.end)
        run.kind.end(stage);
    return skipped ? skippedCode : wrong.isEmpty() ? 0 : 1;
}

} // namespace

// confab-chaos: people talk through a real server while faults are played, which a seed determines; then histories and
// database are judged. A line of JSON says how it went. 0: every promise was kept; 1: not; 77: it cannot be tried here.
int main(int argc, char *argv[])
{
    prepareForManySockets();
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays faults by a seed while people talk through a real server, and judges what became of the promises."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *what, const char *value, const char *initial) {
        const QCommandLineOption made(QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value), QString::fromLatin1(initial));
        parser.addOption(made);
        return made;
    };
    const auto kind = option("kind", "The kind of fault; --kinds lists them.", "name", "");
    const auto seed = option("seed", "What determines the faults.", "number", "1");
    const auto rounds = option("rounds", "How many are played.", "count", "5");
    const auto minutes = option("minutes", "Ends after so long, though there are more rounds; 0: does not.", "count", "0");
    const auto people = option("people", "How many people talk.", "count", "6");
    const auto devices = option("devices", "How many devices each of them has.", "count", "2");
    const auto rate = option("rate", "Messages a second; 0: as fast as they are answered.", "count", "200");
    const auto settle = option("settle", "Seconds after which everyone must have everything.", "count", "60");
    const auto keep = option("keep", "Folder to keep the history in.", "folder", "");
    const auto lock = option("hold-lock", "Locks a database until ended, for the kind `lock`.", "file", "");
    const QCommandLineOption kinds(QStringLiteral("kinds"), QStringLiteral("Lists the kinds of faults."));
    const QCommandLineOption script(QStringLiteral("script"), QStringLiteral("Writes the seed's script and plays nothing."));
    const QCommandLineOption steady(QStringLiteral("steady"), QStringLiteral("Before each fault everybody is back and has talked for a second."));
    parser.addOptions({kinds, script, steady});
    parser.process(app);

    if (parser.isSet(lock))
        return holdLock(parser.value(lock));
    if (parser.isSet(kinds)) {
        for (const FaultKind &known : faultKinds())
            std::printf("%-12s %s\n", known.name, known.what);
        return 0;
    }
    const quint32 number = parser.value(seed).toUInt();
    if (parser.isSet(script)) {
        for (const FaultStep &step : faultScript(number, parser.value(rounds).toInt(), parser.value(people).toInt()))
            std::printf("%s\n", qPrintable(written(step)));
        return 0;
    }
    const auto chosen = std::ranges::find_if(faultKinds(), [&](const FaultKind &known) { return parser.value(kind) == QLatin1StringView(known.name); });
    if (chosen == faultKinds().end())
        parser.showHelp(2);
    Stage::Settings settings;
    settings.room.people = parser.value(people).toInt();
    settings.room.devices = parser.value(devices).toInt();
    settings.room.settling = std::chrono::seconds(parser.value(settle).toInt());
    settings.rate = parser.value(rate).toInt();
    return play({*chosen, number, parser.value(rounds).toInt(), std::chrono::minutes(parser.value(minutes).toInt()), parser.isSet(steady)}, settings, parser.value(keep));
}

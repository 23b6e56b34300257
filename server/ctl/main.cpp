#include "server/app/DataFolder.h"
#include "server/storage/SqliteBackup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

#include <sys/stat.h>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

Result<void> backUp(const QString &folder, const QString &target)
{
    return SqliteBackup({.path = QDir(folder).filePath(u"confab.db"_s)}).make(target);
}

Result<void> restore(const QString &folder, const QString &source)
{
    const auto own = DataFolder::open(folder); // no server may start meanwhile
    if (!own)
        return Fail(own.error());
    const SqliteBackup backup({.path = QDir(folder).filePath(u"confab.db"_s)});
    CONFAB_TRY(backup.restore(source));
    if (QFile::exists(backup.replaced()))
        std::printf("The old database is kept as %s\n", qPrintable(backup.replaced()));
    return {};
}

} // namespace

// confabctl: the operator's tool. 0: done; 1: refused or failed, which is said; 2: not understood.
int main(int argc, char **argv)
{
    ::umask(077);
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONFAB_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What an operator does to a Confab server's data.\n\n"
                                     "  backup FILE   copies the database, also while the server runs\n"
                                     "  restore FILE  puts a copy in the place of the database, while no server runs; clients start over"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(u"data-dir"_s, u"The server's data folder."_s, u"folder"_s, qEnvironmentVariable("CONFAB_DATA_DIR"));
    parser.addOption(folder);
    parser.addPositionalArgument(u"command"_s, u"backup or restore"_s);
    parser.addPositionalArgument(u"file"_s, u"The copy."_s);
    parser.process(app);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || parser.value(folder).isEmpty() || (words[0] != u"backup" && words[0] != u"restore")) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }
    const auto done = words[0] == u"backup" ? backUp(parser.value(folder), words[1]) : restore(parser.value(folder), words[1]);
    if (done)
        return 0;
    std::fprintf(stderr, "confabctl: %s\n", qPrintable(done.error().message));
    return 1;
}

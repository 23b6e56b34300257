#include "server/app/ConfigParts.h"

#include <QCryptographicHash>
#include <QDir>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

QString inDataFolder(const Config &config, const QString &name)
{
    return QDir(config.dataDir).filePath(name);
}

} // namespace

DatabaseSettings databaseSettings(const Config &config)
{
    DatabaseSettings settings;
    settings.path = inDataFolder(config, u"confab.db"_s);
    settings.readers = config.databaseReaders;
    settings.writeQueue = config.databaseWriteQueue;
    settings.readQueue = config.databaseReadQueue;
    settings.maxBatch = config.databaseBatch;
    settings.busyTimeout = config.databaseBusyTimeout;
    return settings;
}

PasswordSettings passwordSettings(const Config &config)
{
    return {.memoryBytes = size_t(config.passwordMemory.bytes), .passes = config.passwordPasses, .threads = config.passwordThreads, .queue = config.passwordQueue};
}

GuessingLimits::Settings guessingSettings(const Config &config)
{
    return {.on = config.limits, .perAccount = config.guessPerAccount, .perAddress = config.guessPerAddress, .longestWait = config.guessLongestWait};
}

FileRules fileRules(const Config &config)
{
    return {.largest = config.filesMaxSize.bytes, .perUser = config.filesQuotaPerUser.bytes, .inTotal = config.filesQuotaTotal.bytes,
            .keepFree = config.filesKeepFree.bytes, .blocked = config.filesBlockedTypes};
}

QString filesFolder(const Config &config)
{
    return config.filesFolder.isEmpty() ? inDataFolder(config, u"files"_s) : config.filesFolder;
}

Result<QList<SigningKey>> signingKeys(const Config &config)
{
    if (config.tokenSecret.isEmpty())
        return KeyFile::open(inDataFolder(config, u"keys"_s));
    // Named by what it is made of, so that instances with the same secret agree. The secret may have any length from 32 bytes.
    const QByteArray secret = QCryptographicHash::hash(QByteArray::fromBase64(config.tokenSecret.toLatin1()), QCryptographicHash::Sha256);
    const QByteArray id = QCryptographicHash::hash("confab signing key " + secret, QCryptographicHash::Sha256).toHex().left(8);
    return QList<SigningKey>{{id, secret}};
}

std::vector<Metrics::Sample> databaseSamples(const Database &database)
{
    const WriterStats writer = database.writerStats();
    const ReadersStats readers = database.readersStats();
    // Writes by commits is the size of a batch; seconds by commits is what one takes.
    return {
        {"confab_database_waiting", "Jobs that wait for the database", false, double(writer.waiting), {{"kind", "write"}}},
        {"confab_database_waiting", "Jobs that wait for the database", false, double(readers.waiting), {{"kind", "read"}}},
        {"confab_database_jobs_total", "Jobs done", true, double(writer.jobs), {{"kind", "write"}}},
        {"confab_database_jobs_total", "Jobs done", true, double(readers.jobs), {{"kind", "read"}}},
        {"confab_database_commits_total", "Commits, each of one or more writes", true, double(writer.commits)},
        {"confab_database_failed_commits_total", "Commits that failed", true, double(writer.failedCommits)},
        {"confab_database_commit_seconds_total", "Time from the begin to the end of commits", true, double(writer.commitMicroseconds) / 1e6},
    };
}

std::vector<Metrics::Sample> fileSamples(const FileCounts &counts)
{
    return {
        {"confab_uploads_total", "Uploads, by how far they came", true, double(counts.created), {{"state", "created"}}},
        {"confab_uploads_total", "Uploads, by how far they came", true, double(counts.completed), {{"state", "completed"}}},
        {"confab_uploads_under_way", "Requests that add to an upload now", false, double(counts.writing)},
        {"confab_files_collected_total", "Uploads, files and contents removed because nobody wanted them", true, double(counts.collected)},
        {"confab_file_bytes_total", "Bytes of files that came and went", true, double(counts.bytesIn), {{"direction", "in"}}},
        {"confab_file_bytes_total", "Bytes of files that came and went", true, double(counts.bytesOut), {{"direction", "out"}}},
    };
}

} // namespace confab

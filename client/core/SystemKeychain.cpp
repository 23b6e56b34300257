#include "client/core/SystemKeychain.h"

#include <QObject>

#ifdef CONFAB_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace confab::keychain {

#ifdef CONFAB_KEYCHAIN

namespace {

const QString service = QStringLiteral("org.confab.Confab");

Outcome outcome(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return Outcome::Done;
    case QKeychain::EntryNotFound: return Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Outcome::Locked;
    default: return Outcome::Missing;
    }
}

} // namespace

void read(const QString &key, QObject *context, ReadThen then)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, then = std::move(then)] { then(outcome(*job), job->binaryData()); });
    job->start();
}

void write(const QString &key, const QByteArray &value, QObject *context, WriteThen then)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(key);
    job->setBinaryData(value);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(outcome(*job)); });
    job->start();
}

void remove(const QString &key, QObject *context, WriteThen then)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)] { then(outcome(*job)); });
    job->start();
}

#else

void read(const QString &, QObject *, ReadThen then)
{
    then(Outcome::Missing, {});
}

void write(const QString &, const QByteArray &, QObject *, WriteThen then)
{
    then(Outcome::Missing);
}

void remove(const QString &, QObject *, WriteThen then)
{
    then(Outcome::Missing);
}

#endif

} // namespace confab::keychain

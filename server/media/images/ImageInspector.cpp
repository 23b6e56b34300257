#include "server/media/images/ImageInspector.h"

#include "common/base/ThreadPriority.h"
#include "server/media/images/HelperRun.h"
#include "server/media/images/decoder/Format.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <deque>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

bool looksLikePicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray head = file.read(12);
    return images::sniff({reinterpret_cast<const uint8_t *>(head.data()), size_t(head.size())}) != images::Format::None;
}

// Of a file that is no picture that we look into. Nobody is to try and show it as one.
FileFacts factsOfOther(const FileToInspect &file)
{
    FileFacts facts;
    if (file.mediaType.startsWith(u"image/"_s, Qt::CaseInsensitive))
        facts.mediaType = u"application/octet-stream"_s;
    return facts;
}

} // namespace

// Lives in the thread that it owns.
class ImageInspector::Worker : public QObject
{
public:
    explicit Worker(ImageInspectorSettings settings)
        : m_settings(std::move(settings))
    {
        if (!QFileInfo(m_settings.program).isExecutable())
            qWarning("There is no %s: pictures stay plain files.", qPrintable(m_settings.program));
        m_thread.setObjectName(u"images"_s);
        moveToThread(&m_thread);
        connect(&m_thread, &QThread::started, &giveWayToOthers); // and so do the processes that it starts
        m_thread.start();
    }

    ~Worker() override
    {
        QMetaObject::invokeMethod(this, [this] { giveUp(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    void ask(FileToInspect file, std::function<void(FileFacts)> done)
    {
        m_waiting.push_back({std::move(file), std::move(done), QDeadlineTimer(m_settings.longestWait)});
        next();
    }

private:
    struct Job {
        FileToInspect file;
        std::function<void(FileFacts)> done;
        QDeadlineTimer until;
    };

    void next()
    {
        while (!m_waiting.empty() && int(m_runs.size()) < m_settings.atOnce) {
            Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (job.file.size > m_settings.largest || !looksLikePicture(job.file.path)) {
                job.done(factsOfOther(job.file));
            } else if (job.until.hasExpired()) {
                qWarning("A picture of %lld bytes was not looked at: others took too long.", job.file.size);
                job.done({});
            } else {
                start(std::move(job));
            }
        }
    }

    void start(Job job)
    {
        auto run = std::make_unique<HelperRun>(job.file, m_settings.limit);
        HelperRun *started = run.get();
        m_runs.push_back({std::move(run), std::move(job.done)});
        connect(started, &HelperRun::finished, this, [this, started](const FileFacts &facts) { finish(started, facts); });
        started->start(m_settings.program);
    }

    void finish(HelperRun *run, const FileFacts &facts)
    {
        const auto found = std::ranges::find_if(m_runs, [&](const Running &each) { return each.run.get() == run; });
        found->run.release()->deleteLater(); // it is the one that calls
        const auto done = std::move(found->done);
        m_runs.erase(found);
        done(facts);
        next();
    }

    void giveUp()
    {
        for (const Running &each : m_runs)
            each.done({});
        m_runs.clear();
        for (const Job &job : m_waiting)
            job.done({});
        m_waiting.clear();
    }

    struct Running {
        std::unique_ptr<HelperRun> run;
        std::function<void(FileFacts)> done;
    };

    const ImageInspectorSettings m_settings;
    std::deque<Job> m_waiting;
    std::vector<Running> m_runs;
    QThread m_thread;
};

ImageInspector::ImageInspector(ImageInspectorSettings settings)
    : m_worker(std::make_unique<Worker>(std::move(settings)))
{
}

ImageInspector::~ImageInspector() = default;

void ImageInspector::inspect(const FileToInspect &file, std::function<void(FileFacts)> done)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), file, done = std::move(done)]() mutable { worker->ask(file, std::move(done)); },
                              Qt::QueuedConnection);
}

} // namespace confab

#include "client/app/ImageProvider.h"

#include <QMutex>
#include <QQuickTextureFactory>

namespace confab {

namespace {

class Response;

// Outlives whichever of the two ends first: the response, or the store's work for it.
struct Link {
    QMutex mutex;
    Response *response = nullptr;
};

class Response final : public QQuickImageResponse
{
public:
    explicit Response(std::shared_ptr<Link> link) : m_link(std::move(link)) { m_link->response = this; }
    ~Response() override
    {
        const QMutexLocker lock(&m_link->mutex);
        m_link->response = nullptr;
    }

    void take(const QImage &image)
    {
        m_image = image;
        Q_EMIT finished();
    }
    QQuickTextureFactory *textureFactory() const override { return QQuickTextureFactory::textureFactoryForImage(m_image); }
    QString errorString() const override { return m_image.isNull() ? QStringLiteral("no such picture") : QString(); }

private:
    std::shared_ptr<Link> m_link;
    QImage m_image;
};

} // namespace

QQuickImageResponse *ImageProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    const auto link = std::make_shared<Link>();
    auto *response = new Response(link); // the engine's, who deletes it
    QMetaObject::invokeMethod(&m_store, [&store = m_store, id, requestedSize, link] {
        store.request(id, requestedSize, [link](const QImage &image) {
            const QMutexLocker lock(&link->mutex);
            if (link->response)
                link->response->take(image);
        });
    }, Qt::QueuedConnection);
    return response;
}

} // namespace confab

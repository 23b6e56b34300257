#pragma once

#include <QQuickImageProvider>

namespace confab::ui {

// Serves image://icon/<name>/<rrggbb>: an outline icon drawn in one colour at the size asked for.
// May be called on any thread.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace confab::ui

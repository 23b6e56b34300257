#include "qml/controls/Pressable.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace confab::ui {

Pressable::Pressable(QQuickItem *parent)
    : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
}

void Pressable::setHasMenu(bool hasMenu)
{
    m_hasMenu = hasMenu;
    setAcceptedMouseButtons(hasMenu ? Qt::LeftButton | Qt::RightButton : Qt::LeftButton);
}

void Pressable::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position();
    m_held = false;
    if (event->button() == Qt::RightButton)
        return;
    if (m_focusOnPress)
        forceActiveFocus(Qt::MouseFocusReason);
    setVisualFocus(false);
    setDown(true);
    if (m_hasMenu)
        m_hold.start(QGuiApplication::styleHints()->mousePressAndHoldInterval(), this);
}

void Pressable::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    setDown(contains(event->position()));
    if ((event->position() - m_pressedAt).manhattanLength() > QGuiApplication::styleHints()->startDragDistance())
        m_hold.stop();
}

void Pressable::mouseReleaseEvent(QMouseEvent *event)
{
    const bool within = contains(event->position());
    if (event->button() == Qt::RightButton) {
        if (within)
            Q_EMIT menuRequested(event->position().x(), event->position().y());
        return;
    }
    const bool click = m_down && within && !m_held;
    letGo();
    if (click)
        Q_EMIT clicked();
}

// Two quick presses are two presses.
void Pressable::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    if (m_down)
        Q_EMIT doubleClicked();
}

// A list that is being scrolled has taken the press over.
void Pressable::mouseUngrabEvent()
{
    letGo();
}

void Pressable::hoverEnterEvent(QHoverEvent *event)
{
    setHovered(true);
    event->ignore();
}

void Pressable::hoverLeaveEvent(QHoverEvent *event)
{
    setHovered(false);
    event->ignore();
}

void Pressable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            setDown(true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT clicked();
        return;
    case Qt::Key_Menu:
        if (m_hasMenu) {
            Q_EMIT menuRequested(width() / 2, height() / 2);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void Pressable::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    const bool click = m_down;
    letGo();
    if (click)
        Q_EMIT clicked();
}

void Pressable::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    setVisualFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason);
}

void Pressable::focusOutEvent(QFocusEvent *event)
{
    QQuickItem::focusOutEvent(event);
    setVisualFocus(false);
    letGo();
}

void Pressable::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_hold.timerId()) {
        QQuickItem::timerEvent(event);
        return;
    }
    m_hold.stop();
    m_held = true;
    Q_EMIT menuRequested(m_pressedAt.x(), m_pressedAt.y());
}

void Pressable::itemChange(ItemChange change, const ItemChangeData &value)
{
    QQuickItem::itemChange(change, value);
    if ((change == ItemVisibleHasChanged || change == ItemEnabledHasChanged) && !value.boolValue) {
        letGo();
        setHovered(false);
    }
}

void Pressable::setDown(bool down)
{
    if (std::exchange(m_down, down) != down)
        Q_EMIT downChanged();
}

void Pressable::setHovered(bool hovered)
{
    if (std::exchange(m_hovered, hovered) != hovered)
        Q_EMIT hoveredChanged();
}

void Pressable::setVisualFocus(bool shown)
{
    if (std::exchange(m_visualFocus, shown) != shown)
        Q_EMIT visualFocusChanged();
}

void Pressable::letGo()
{
    m_hold.stop();
    setDown(false);
}

} // namespace confab::ui

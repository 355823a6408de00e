package org.glasshouse.results.measures;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A list of large things that can be had again: each is made when it is asked for, stays until
/// memory is next cleared of what nobody holds, and is made again when it is asked for after that.
/// So a list of any length takes little memory. One thread at a time.
public final class Recalled<T> extends AbstractList<T> implements RandomAccess {

  private final IntFunction<T> maker;
  private final List<@Nullable WeakReference<T>> held;

  /// @param size length of the list
  /// @param maker makes an element, equal each time
  public Recalled(int size, IntFunction<T> maker) {
    this.maker = maker;
    this.held = new ArrayList<>(java.util.Collections.nCopies(size, null));
  }

  /// A list that nobody can change: the same list if it is recalled, else a copy.
  static <T> List<T> fixed(List<T> list) {
    return list instanceof Recalled ? list : List.copyOf(list);
  }

  @Override
  public T get(int index) {
    WeakReference<T> last = held.get(index);
    T element = last == null ? null : last.get();
    if (element == null) {
      element = maker.apply(index);
      held.set(index, new WeakReference<>(element));
    }
    return element;
  }

  @Override
  public int size() {
    return held.size();
  }
}

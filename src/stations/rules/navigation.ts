import { fromStored, type LngLat } from './positions.ts'

const CALLER = 'guanxin'

export interface Navigation {
  amap: string
  baidu: string
  tencent: string
}

/**
 * Links that open the map app at the station. Each vendor reads its own coordinate system: 高德 and 腾讯
 * take GCJ-02, 百度 takes BD-09; 高德 wants longitude first, the other two latitude first.
 */
export function navigationLinks(stored: LngLat, name: string, address: string | null): Navigation {
  const [lng, lat] = fromStored(stored, 'gcj02')
  const [baidu_lng, baidu_lat] = fromStored(stored, 'bd09')
  const label = encodeURIComponent(name)
  // These two separate fields by `:` `;` and `|`, which a name must not bring along.
  const plain = encodeURIComponent(name.replaceAll(/[:;|,]/g, ' '))
  const place = encodeURIComponent(address ?? name)
  return {
    amap: `https://uri.amap.com/navigation?to=${lng},${lat},${plain}&mode=walk&coordinate=gaode&src=${CALLER}&callnative=1`,
    baidu: `https://api.map.baidu.com/marker?location=${baidu_lat},${baidu_lng}&title=${label}&content=${place}&coord_type=bd09ll&output=html&src=${CALLER}`,
    tencent: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${plain}&tocoord=${lat},${lng}&referer=${CALLER}`
  }
}

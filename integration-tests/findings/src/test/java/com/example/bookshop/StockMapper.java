package com.example.bookshop;

import java.util.List;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The stock through MyBatis.
 */
@Mapper
public interface StockMapper {

	@Select("select copies from stock where id = #{id}")
	Integer copies(long id);

	@Select("<script>select copies from stock where id in "
			+ "<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
	List<Integer> allCopies(@Param("ids") List<Long> ids);

	@Insert("insert into stock (id, copies) values (#{id}, 1)")
	void add(long id);

}
